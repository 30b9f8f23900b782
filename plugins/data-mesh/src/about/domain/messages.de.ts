import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { domainMessages } from './messages';

/** German. */
export const domainMessagesDe: Translated<typeof domainMessages> = {
  domainOwner: 'Domain Owner',
  dataLead: 'Data Lead',
  vision: 'Vision',
  widerDomain: 'Teil von',
  wip: {
    title: 'Laufende Arbeit',
    of: '{{live, number}} von höchstens {{limit, number}} Wertehypothesen',
    atMost: 'höchstens {{limit, number}} Wertehypothesen',
    over: 'über der Obergrenze',
    unlimited: 'ohne Obergrenze',
  },
  wipLimit: 'Obergrenze laufender Arbeit',
  activeBets_one: '{{count, number}} aktive Wertehypothese',
  activeBets_other: '{{count, number}} aktive Wertehypothesen',
  dataStrategy: 'Datenstrategie',
  identifiers: 'Gemeinsame Schlüssel',
  identifier: 'Schlüssel',
  identifies: 'Bezeichnet',
  format: 'Format',
  domainEmpty: {
    title: 'Diese Domäne sagt noch nichts über ihre Daten',
    description:
      'Ihre Vision, ihre Ziele und wer dafür einsteht, gehören in spec.dataMesh ihrer catalog-info.yaml.',
  },
  readiness: {
    title: 'Bereit, die eigenen Daten zu verantworten',
    by: 'von',
    next: 'Als Nächstes zu tun',
    answer: 'Die Frage beantworten: {{question}}',
    toDo: {
      'team-structure': 'Teams so schneiden, dass sie zur Domäne passen.',
      'data-lead': 'Der Domäne einen Data Lead geben, mit Rückhalt von außen.',
      'prioritisation-within':
        'Die Anwendungsfälle der Domäne in eine Rangfolge bringen und dabei bleiben.',
      'prioritisation-across':
        'Mit anderen Domänen klären, wessen Anwendungsfälle zuerst kommen.',
      'internal-governance':
        'In der Domäne entscheiden, was die Leitplanken offenlassen.',
    },
    seeEvidence: 'Beleg ansehen',
    questions: {
      'team-structure': 'Passen die Teams zur Domäne?',
      'data-lead': 'Arbeitet ein Data Lead in der Domäne, und hat er Rückhalt?',
      'prioritisation-within':
        'Kann sie ihre Anwendungsfälle in eine Rangfolge bringen?',
      'prioritisation-across':
        'Kann sie sich mit anderen Domänen auf Prioritäten einigen?',
      'internal-governance':
        'Regelt sie sich selbst innerhalb der Leitplanken?',
    },
    answers: {
      met: 'erfüllt',
      partly: 'teilweise',
      not: 'nicht erfüllt',
      unknown: 'unbekannt',
    },
  },
};
