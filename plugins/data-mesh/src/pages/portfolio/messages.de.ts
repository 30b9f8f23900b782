import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import { portfolioMessages } from './messages';

/** German; the English words stand in until they are translated. */
export const portfolioMessagesDe: Translated<typeof portfolioMessages> =
  portfolioMessages;
