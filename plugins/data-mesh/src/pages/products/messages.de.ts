import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import { productsMessages } from './messages';

/** German; the English words stand in until they are translated. */
export const productsMessagesDe: Translated<typeof productsMessages> =
  productsMessages;
