import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { overviewMessages } from './messages';

/** German. */
export const overviewMessagesDe: Translated<typeof overviewMessages> = {
  kindsTitle: 'Im Mesh',
  kinds: {
    DataProduct: 'Datenprodukte',
    Domain: 'Datendomänen',
    GovernanceBody: 'Gremien',
    TeamProfile: 'Teamprofile',
    ValueHypothesis: 'Wertehypothesen',
  },
  ofDomains: 'von {{number, number}} Domänen',
  nextTitle: 'Was als Nächstes zu tun ist',
  nothingNext:
    'Jedes Datenprodukt hat seine Domäne und einen Zweck, jede Domäne ihre Vision und ein Gremium, das entscheidet, jedes Team seinen Typ.',
  share: '{{number, number}} von {{of, number}}:',
  andMore: 'und {{number, number}} weitere',
  next: {
    'product-without-domain': {
      title: 'Datenprodukte ohne Domäne',
      remedy: 'Setzen Sie `spec.domain`, damit jemand für das Ganze einsteht.',
    },
    'domain-without-vision': {
      title: 'Datendomänen ohne Vision und Ziele',
      remedy:
        'Schreiben Sie `spec.dataMesh.vision` und einige Ziele: woran Produkte gemessen werden.',
    },
    'product-without-bet': {
      title:
        'Datenprodukte, die keiner Wertehypothese dienen und die niemand liest',
      remedy:
        'Nennen Sie das Produkt in einer Initiative oder Kennzahl einer Wertehypothese, oder stellen Sie es ein.',
    },
    'team-without-type': {
      title: 'Teams, die Datenprodukte verantworten und keinen Typ haben',
      remedy:
        'Schreiben Sie ein Teamprofil, oder versehen Sie die Gruppe mit der Annotation `data-mesh/team-type`.',
    },
    'domain-without-body': {
      title: 'Datendomänen, für die kein Gremium entscheidet',
      remedy:
        'Nennen Sie die Domäne im Geltungsbereich eines Governance-Gremiums.',
    },
  },
  findingsTitle: 'Zu beheben, das Schlimmste zuerst',
  findingsOf: '{{number, number}} von {{of, number}} Einträgen',
  noFindings: 'Es wurde nichts gefunden, das zu beheben wäre.',
  byItself:
    'Der Katalog beurteilt jeden Eintrag für sich; `data-mesh check` beurteilt das ganze Mesh.',
  lesson: {
    title: 'Das Mesh beginnt mit einem Datenprodukt',
    description:
      'Schreiben Sie diese Zeilen in eine catalog-info.yaml neben dem Code, der die Daten erzeugt, und registrieren Sie die Datei im Katalog.',
  },
};
