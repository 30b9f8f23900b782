import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { catalogFiltersMessages } from './messages';

/** German. */
export const catalogFiltersMessagesDe: Translated<
  typeof catalogFiltersMessages
> = {
  domain: 'Domäne',
  anyDomain: 'Alle Domänen',
  findings: 'Befunde',
  anyFindings: 'Alle, mit und ohne Befund',
  health: {
    errors: 'Sofort zu beheben',
    some: 'Etwas gefunden',
    none: 'Nichts gefunden',
  },
};
