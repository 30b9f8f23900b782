import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { waitingMessages } from './messages';

/** German. */
export const waitingMessagesDe: Translated<typeof waitingMessages> = {
  title: 'Was auf mich wartet',
  titleOf: 'Was im Data Mesh wartet',
  nothing: 'In den nächsten 30 Tagen wartet nichts.',
  more_one: '{{count}} weiteres wartet.',
  more_other: '{{count}} weitere warten.',
  unknown:
    'Der Katalog kennt Sie nicht, und so kann niemand sagen, was auf Sie wartet.',
  verb: {
    findings: 'Beheben',
    grace: 'Vorbereiten',
    review: 'Prüfen',
    proposals: 'Entscheiden',
    waiver: 'Klären',
    interaction: 'Absprechen',
  },
  what: {
    errors_one: '{{count}} Fehler',
    errors_other: '{{count}} Fehler',
    warnings_one: '{{count}} Warnung',
    warnings_other: '{{count}} Warnungen',
    grace_one: '{{count}} Regel einer Richtlinie, die bald verbindlich ist',
    grace_other: '{{count}} Regeln von Richtlinien, die bald verbindlich sind',
    review: 'die Prüfung dieser Wette',
    policies_one: '{{count}} vorgeschlagene Richtlinie',
    policies_other: '{{count}} vorgeschlagene Richtlinien',
    waivers_one: '{{count}} erbetene Ausnahme',
    waivers_other: '{{count}} erbetene Ausnahmen',
    waiver: 'die Ausnahme von {{rule}} endet',
    interaction: 'wie es mit {{partner}} weitergeht: {{mode}} endet',
  },
  none: {
    title: 'Von dieser Person ist im Data Mesh nichts bekannt',
    description:
      'Was eine Person verantwortet, wofür sie benannt ist oder worüber sie mit anderen entscheidet, erscheint hier: Nennen Sie die Person in einem Datenprodukt, oder geben Sie ihr einen Sitz.',
  },
  owns: 'Verantwortet ({{number}})',
  by: {
    nominated: 'benannt',
    self: 'verantwortlich',
    group: 'über eine Gruppe',
  },
  ownsMore_one: 'und {{count}} weiteres',
  ownsMore_other: 'und {{count}} weitere',
  seats: 'Sitzt in ({{number}})',
  represents: 'für {{whom}}',
  kpi: {
    title: 'Eingehaltene Prüfungen',
    sentence: '{{passed}} von {{of}}',
    unit: 'Prüfungen der Regelfamilie „{{family}}“ sind eingehalten: die mit dem größten Rückstand',
    lead: 'Zeigen, wer nicht besteht',
    none: 'Noch ist nichts beurteilt.',
  },
};
