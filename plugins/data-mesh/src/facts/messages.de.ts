import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type {
  familyMessages,
  findingsMessages,
  sharedMessages,
} from './messages';

/** German. */
export const sharedMessagesDe: Translated<typeof sharedMessages> = {
  notInCatalog: 'nicht im Katalog',
  print: 'Drucken',
};

/** German. */
export const findingsMessagesDe: Translated<typeof findingsMessages> = {
  errors_one: '{{count, number}} Fehler',
  errors_other: '{{count, number}} Fehler',
  warnings_one: '{{count, number}} Warnung',
  warnings_other: '{{count, number}} Warnungen',
  infos_one: '{{count, number}} Hinweis',
  infos_other: '{{count, number}} Hinweise',
  none: 'keine, allein beurteilt',
  notJudged: 'nicht beurteilt',
  unknown_one: 'eine Regel konnte es nicht sagen',
  unknown_other: '{{count, number}} Regeln konnten es nicht sagen',
  severity: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
};

/** German. */
export const familyMessagesDe: Translated<typeof familyMessages> = {
  ownership: 'Verantwortung',
  'value-tree': 'Wertebaum',
  measure: 'Erfolgsmaße',
  portfolio: 'Portfolio',
  team: 'Teams',
  matrix: 'Arbeitsmodell',
  governance: 'Governance',
  region: 'Regionen',
  interop: 'Zusammenspiel',
};
