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
  errors_one: '{{count}} Fehler',
  errors_other: '{{count}} Fehler',
  warnings_one: '{{count}} Warnung',
  warnings_other: '{{count}} Warnungen',
  infos_one: '{{count}} Hinweis',
  infos_other: '{{count}} Hinweise',
  none: 'keine, allein beurteilt',
  notJudged: 'nicht beurteilt',
  unknown_one: 'eine Regel konnte es nicht sagen',
  unknown_other: '{{count}} Regeln konnten es nicht sagen',
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
