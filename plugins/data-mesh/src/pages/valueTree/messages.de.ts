import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { valueTreePageMessages } from './messages';

/** German. */
export const valueTreePageMessagesDe: Translated<typeof valueTreePageMessages> =
  {
    title: 'Von der Vision zur Arbeit',
    of: 'Von',
    mode: {
      label: 'Zeigen als',
      tree: 'Baum',
      outline: 'Gliederung',
      path: 'Pfad',
    },
    search: 'Suche',
    state: 'Stand',
    anyState: 'alle',
    domain: 'Domäne',
    anyDomain: 'alle',
    region: 'Region',
    anyRegion: 'alle',
    phase: { live: 'läuft', waiting: 'wartet', ended: 'beendet' },
    from: 'Hinab zu',
    matches_one:
      '{{count, number}} von {{of, number}} Knoten passt; gezeigt wird auch, was zu ihm führt.',
    matches_other:
      '{{count, number}} von {{of, number}} Knoten passen; gezeigt wird auch, was zu ihnen führt.',
    noMatch:
      'Keiner von {{of, number}} Knoten passt. Suchen Sie etwas anderes.',
    path: 'Der Weg von der Vision hinab',
    alsoServes: 'Dient auch {{titles}}.',
    nothingBelow:
      'Unter dieser Vision steht noch nichts, also gibt es keinen Weg zu zeigen.',
    nothing: {
      title: 'Noch sagt keine Domäne, wohin sie will',
      description:
        'Ein Wertebaum wächst aus der Vision und den wenigen Zielen einer Domäne; Wetten und Datenprodukte sagen dann, welchem Ziel sie dienen. Fügen Sie diese Zeilen in die catalog-info.yaml einer Domäne ein.',
    },
  };
