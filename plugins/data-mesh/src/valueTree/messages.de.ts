import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { tierMessages, valueTreeMessages } from './messages';

/** German. */
export const tierMessagesDe: Translated<typeof tierMessages> = {
  vision: 'Vision',
  goal: 'Ziel',
  hypothesis: 'Wertehypothese',
  initiative: 'Initiative',
  product: 'Datenprodukt',
};

/** German. */
export const valueTreeMessagesDe: Translated<typeof valueTreeMessages> = {
  title: 'Wertebaum',
  subheader:
    'Von der Vision zur Arbeit, mit dem, was jede Wette bisher gezeigt hat',
  tie: {
    builds: 'gebaut',
    changes: 'geändert',
    uses: 'genutzt',
    measures: 'liefert Messwerte',
  },
  nonData: 'keine Daten',
  mode: { label: 'Zeigen als', picture: 'Bild', outline: 'Gliederung' },
  picture: {
    label: 'Wertebaum als Bild',
    description:
      'Die Gliederung zeigt dieselben Knoten als Baum für Tastatur und Screenreader.',
  },
  outline: { label: 'Wertebaum als Gliederung' },
  unfold: '+{{below, number}} unter {{title}}',
  fold: '{{title}} zuklappen',
  unfoldAll: 'Alles aufklappen',
  foldAll: 'Wieder zuklappen',
  alsoUnder: 'auch unter {{titles}}',
  legend: {
    fork: 'auf einer Linie: wie viele darunter stehen · erreichte von allen ihren Kennzahlen',
    further: 'dient auch',
  },
  zoom: {
    label: 'Größe des Bildes',
    smaller: 'Kleiner',
    larger: 'Größer',
    reset:
      'Wie gezeichnet; im Bild die Tasten +, − und 0 oder Strg und das Mausrad',
  },
  leftOut_one:
    '{{count, number}} weiterer Knoten ist offen und nicht gezeichnet; klappen Sie einen Zweig zu, um ihn zu sehen.',
  leftOut_other:
    '{{count, number}} weitere Knoten sind offen und nicht gezeichnet; klappen Sie einen Zweig zu, um sie zu sehen.',
  cut: 'Der Baum ist größer als das, was auf einmal gelesen wird: {{total, number}} Knoten stehen hier, der Rest fehlt.',
  nothing: {
    title: 'Hier beginnt noch kein Wertebaum',
    description:
      'Ein Wertebaum wächst aus der Vision und den wenigen Zielen einer Domäne; Wetten und Datenprodukte sagen dann, welchem Ziel sie dienen. Fügen Sie diese Zeilen in die catalog-info.yaml der Domäne ein.',
  },
  noGoals: {
    title: 'Noch führt nichts zu dieser Vision',
    description:
      'Nennen Sie die wenigen Ergebnisse, die ihr näher bringen; Wertehypothesen können dann sagen, welchem davon sie dienen.',
  },
  noGoalNamed: {
    title: 'Diese Wertehypothese nennt kein Ziel',
    description:
      'Nennen Sie das Ziel, dem sie dient, und sie erscheint im Wertebaum jener Domäne.',
  },
};
