import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import { rulesMessages } from './messages';

/** German; the English words stand in until they are translated. */
export const rulesMessagesDe: Translated<typeof rulesMessages> = rulesMessages;
