import * as z from 'zod';
import { isoDate, plainRef } from '../declare/fields';

/** That somebody looked at who owns an entity, and found it true. */
export const confirmation = () =>
  z
    .strictObject({
      by: plainRef('Who looked.', 'User').optional(),
      on: isoDate('When.'),
    })
    .describe('Who last confirmed that the owners are right, and when.');
