import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { policiesMessages } from './messages';

/** German. */
export const policiesMessagesDe: Translated<typeof policiesMessages> = {
  title: 'Geltende Richtlinien',
  subheader:
    'Wer was verlangt und wie es damit steht; das weiteste Gremium zuerst',
  policy: 'Richtlinie',
  body: 'Von',
  force: 'Geltung',
  standingTitle: 'Wie es steht',
  forces: {
    none: 'nicht verbindlich',
    grace: 'in Übergangsfrist',
    enforced: 'verbindlich',
  },
  until: 'bis',
  standing: {
    satisfied: 'erfüllt',
    violated: 'verletzt',
    waived: 'ausgenommen',
    unknown: 'unbekannt',
    'in-grace': 'bald verlangt',
    'not-enforced': 'nicht verbindlich',
    'not-applicable': 'trifft nicht zu',
    error: 'konnte nicht beurteilt werden',
  },
  none: 'Keine Richtlinie betrifft es.',
  rules_one: '{{count, number}} Regel beurteilt es',
  rules_other: '{{count, number}} Regeln beurteilen es',
  rule: 'Regel',
  counts: 'Zählt als',
  saidBy: 'Bestimmt durch',
  recommended: 'die Empfehlung',
  configuration: 'die Konfiguration',
  hidden: 'ein Gremium, das Sie nicht sehen dürfen',
  off: 'aus',
};
