import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { searchResultsMessages } from './messages';

/** German. */
export const searchResultsMessagesDe: Translated<typeof searchResultsMessages> =
  { domain: 'in', owner: 'von', findings: 'Befunde:' };
