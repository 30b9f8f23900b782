import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { foundMessages } from './messages';

/** German. */
export const foundMessagesDe: Translated<typeof foundMessages> = {
  finding: 'Befund',
  entity: 'An',
  severity: 'Zählt als',
  rule: 'Regel',
  more_one: 'Einen weiteren zeigen',
  more_other: '{{count, number}} weitere zeigen',
};
