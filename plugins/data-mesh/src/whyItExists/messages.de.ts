import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { whyItExistsMessages } from './messages';

/** German. */
export const whyItExistsMessagesDe: Translated<typeof whyItExistsMessages> = {
  title: 'Warum es das gibt',
  direct_one: 'Unterstützt {{count, number}} Ziel',
  direct_other: 'Unterstützt {{count, number}} Ziele',
  indirect_one: 'Unterstützt {{count, number}} Ziel {{via}}',
  indirect_other: 'Unterstützt {{count, number}} Ziele {{via}}',
  both_one: '{{first}} und {{count, number}} weiteres {{via}}',
  both_other: '{{first}} und {{count, number}} weitere {{via}}',
  via_one: 'über {{count, number}} Abnehmer',
  via_other: 'über {{count, number}} Abnehmer',
  noGoal: 'Dient Arbeit, die noch kein Ziel nennt',
  nothing: 'Dient noch nichts',
  candidates: 'Wertehypothesen seiner Domäne, denen es dienen könnte:',
  paths: 'Wege hinauf zur Vision',
  showAll_one: 'Alle zeigen ({{count, number}})',
  showAll_other: 'Alle zeigen ({{count, number}})',
  cut: 'Es gibt mehr Wege als die {{total, number}}, die hier stehen.',
  word: {
    readBy: 'wird gelesen von',
    builtBy: 'wird gebaut von',
    changedBy: 'wird geändert von',
    usedBy: 'wird genutzt von',
    measures: 'misst',
    measuresIt: 'liefert die Messwerte einer Kennzahl von',
    allFor: 'alles für',
    tries: 'die erprobt',
    serves: 'die dient',
    contributesTo: 'das beiträgt zu',
    towards: 'auf dem Weg zu',
  },
  lesson: {
    title: 'Sagen Sie, wofür es da ist',
    description:
      'Ein Datenprodukt ist mit Wert verbunden durch eine Initiative einer Wertehypothese, die es baut, ändert oder nutzt, oder durch eine Kennzahl, deren Messwerte es liefert. Fügen Sie diese Zeilen in die catalog-info.yaml der Hypothese ein.',
  },
};
