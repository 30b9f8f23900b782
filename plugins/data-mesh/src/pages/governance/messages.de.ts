import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { governanceMessages } from './messages';

/** German. */
export const governanceMessagesDe: Translated<typeof governanceMessages> = {
  ask: {
    title: 'Wer entscheidet?',
    area: 'Worüber',
    areaHelp: 'In den Worten der Entscheidungsrechte',
    entity: 'Wofür',
    entityHelp: 'Eine Domäne oder eine Referenz wie dataproduct:default/visits',
    send: 'Fragen',
    badRef: 'Schreiben Sie eine Referenz wie domain:default/care.',
    decides: 'entscheidet über {{area}}, {{scope}}.',
    rank: {
      enterprise: 'für das ganze Unternehmen',
      region: 'für seine Region',
      domain: 'für seine Domäne',
    },
    gap: 'Über {{area}} entscheidet hier niemand: Kein Gremium, das hier zuständig ist, hat dieses Recht.',
    conflict:
      'Es gibt zwei Antworten. Diese Gremien entscheiden nebeneinander:',
    meant: 'Meinten Sie {{word}}?',
    known: 'Die zuständigen Gremien entscheiden über: {{words}}.',
    seats: 'Wer dort sitzt',
    role: 'Rolle',
    who: 'Besetzt mit',
    emptySeat: 'freier Sitz',
    represents: 'Vertritt',
    others: 'Wer noch beteiligt ist',
    partial:
      'Vielleicht dürfen Sie nicht das ganze Mesh sehen: Ein Gremium, das Sie nicht sehen, kann entscheiden.',
    unknown: 'Das ist nicht im Mesh, oder Sie dürfen es nicht sehen.',
    withoutBackend:
      'Wer entscheidet, weiß nur das Data-Mesh-Backend: Es kennt die Geltungsbereiche aller Gremien. Die Tabelle unten stammt aus dem Katalog.',
  },
  gaps: {
    title: 'Lücken und Konflikte',
    subheader: 'Was niemand entscheidet und was zwei entscheiden',
    none: 'Nichts gefunden: Für jede Entscheidung gibt es in jedem Bereich genau ein Gremium.',
    nobody:
      'Nicht bekannt: Noch kein Gremium sagt in `spec.decisionRights`, was es entscheidet.',
    andMore: 'Es gibt mehr; das sind die schlimmsten.',
    withoutBackend:
      'Lücken und Konflikte zeigen sich nur, wenn alle Gremien zusammen betrachtet werden; das tut das Data-Mesh-Backend.',
  },
  bodies: {
    title: 'Gremien, vom weiten zum engen',
    count_one: '{{count, number}} Gremium',
    count_other: '{{count, number}} Gremien',
    body: 'Gremium',
    scope: 'Entscheidet für',
    decides: 'Entscheidet über',
    part: 'Ist beteiligt an',
    seats: 'Sitze',
    met: 'Zuletzt getagt',
    policies: 'Richtlinien',
    allTaken: '{{count, number}} besetzt',
    someEmpty: '{{empty, number}} von {{count, number}} frei',
    noSeats: 'keine: niemand kann entscheiden',
    inForce: '{{count, number}} in Kraft',
    inGrace: '{{count, number}} in Übergangsfrist',
    draft: '{{count, number}} im Entwurf',
    noPolicy: 'keine',
    level: {
      enterprise: 'Für das ganze Unternehmen',
      region: 'Für Regionen',
      domain: 'Für Domänen',
      none: 'Ohne Geltungsbereich',
    },
    broken_one: 'Ein Gremium ist nicht lesbar; seine Seite sagt, warum.',
    broken_other:
      '{{count, number}} Gremien sind nicht lesbar; ihre Seiten sagen, warum.',
    nothing: {
      title: 'Noch entscheidet kein Gremium etwas',
      description:
        'Föderierte Governance beginnt mit einem Gremium, das sagt, was es für wen entscheidet und wer darin sitzt. Registrieren Sie diese Zeilen im Katalog.',
    },
  },
};
