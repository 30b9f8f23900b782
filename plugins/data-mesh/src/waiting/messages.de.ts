import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { waitingMessages } from './messages';

/** German. */
export const waitingMessagesDe: Translated<typeof waitingMessages> = {
  title: 'Was auf mich wartet',
  titleOf: 'Was im Data Mesh wartet',
  nothing: 'In den nächsten 30 Tagen wartet nichts.',
  more_one: '{{count, number}} weiteres wartet.',
  more_other: '{{count, number}} weitere warten.',
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
    errors_one: '{{count, number}} Fehler',
    errors_other: '{{count, number}} Fehler',
    warnings_one: '{{count, number}} Warnung',
    warnings_other: '{{count, number}} Warnungen',
    grace_one:
      '{{count, number}} Regel einer Richtlinie, die bald verbindlich ist',
    grace_other:
      '{{count, number}} Regeln von Richtlinien, die bald verbindlich sind',
    review: 'die Prüfung dieser Wette',
    policies_one: '{{count, number}} vorgeschlagene Richtlinie',
    policies_other: '{{count, number}} vorgeschlagene Richtlinien',
    waivers_one: '{{count, number}} erbetene Ausnahme',
    waivers_other: '{{count, number}} erbetene Ausnahmen',
    waiver: 'die Ausnahme von {{rule}} endet',
    interaction: 'wie es mit {{partner}} weitergeht: {{mode}} endet',
  },
  none: {
    title: 'Von dieser Person ist im Data Mesh nichts bekannt',
    description:
      'Was eine Person verantwortet, wofür sie benannt ist oder worüber sie mit anderen entscheidet, erscheint hier: Nennen Sie die Person in einem Datenprodukt, oder geben Sie ihr einen Sitz.',
  },
  owns: 'Verantwortet ({{number, number}})',
  by: {
    nominated: 'benannt',
    self: 'verantwortlich',
    group: 'über eine Gruppe',
  },
  ownsMore_one: 'und {{count, number}} weiteres',
  ownsMore_other: 'und {{count, number}} weitere',
  seats: 'Sitzt in ({{number, number}})',
  represents: 'für {{whom}}',
  kpi: {
    title: 'Eingehaltene Prüfungen',
    sentence: '{{passed, number}} von {{of, number}}',
    unit: 'Prüfungen der Regelfamilie „{{family}}“ sind eingehalten: die mit dem größten Rückstand',
    lead: 'Zeigen, wer nicht besteht',
    none: 'Noch ist nichts beurteilt.',
  },
};
