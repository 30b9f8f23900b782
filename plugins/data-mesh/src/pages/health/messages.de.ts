import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import { healthMessages } from './messages';

/** German; the English words stand in until they are translated. */
export const healthMessagesDe: Translated<typeof healthMessages> =
  healthMessages;
