import * as z from 'zod';
import { filledText, quantity, text } from '../declare/fields';

/** A service level objective, in the words of ODCS `slaProperties`. */
export const slo = () =>
  z.strictObject({
    property: filledText(
      'What is promised, by its ODCS name: availability, latency, retention, frequency …',
    ),
    value: quantity(
      'The promised or expected value: a number in `unit`, text with its unit (`99.5 %`, `PT1H`), or a day for generalAvailability, endOfSupport and endOfLife.',
    ),
    unit: text('The unit of `value`: percent, h, d, PT1H …').optional(),
  });

/** A service level objective. @public */
export type Slo = z.infer<ReturnType<typeof slo>>;
