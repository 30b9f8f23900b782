import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import { whatIfMessages } from './messages';

/** German; the English words stand in until they are translated. */
export const whatIfMessagesDe: Translated<typeof whatIfMessages> =
  whatIfMessages;
