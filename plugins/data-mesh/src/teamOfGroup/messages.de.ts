import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { teamMessages } from './messages';

/** German. */
export const teamMessagesDe: Translated<typeof teamMessages> = {
  title: 'Wie dieses Team arbeitet',
  fromAnnotation: 'aus einer Annotation der Gruppe',
  profile: 'Teamprofil',
  atLeast: 'mindestens {{people}}',
  owns: 'Datenprodukte, die es verantwortet ({{number}})',
  ownsNone: 'Es verantwortet kein Datenprodukt.',
  noInteractions:
    'Weder dieses Team noch ein anderes hat eine Zusammenarbeit angegeben.',
  writeProfile:
    'Schreiben Sie ein Teamprofil, und der Typ des Teams, seine Last und seine Zeiten erscheinen hier.',
};
