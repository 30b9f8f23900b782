import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import { dataProductMessagesDe } from './dataProduct/messages.de';
import { domainMessagesDe } from './domain/messages.de';
import { governanceBodyMessagesDe } from './governanceBody/messages.de';
import type { aboutMessages } from './messages';
import { teamProfileMessagesDe } from './teamProfile/messages.de';
import { valueHypothesisMessagesDe } from './valueHypothesis/messages.de';

/** German. */
export const aboutMessagesDe: Translated<typeof aboutMessages> = {
  title: 'Steckbrief: {{kind}}',
  kindName: {
    DataProduct: 'Datenprodukt',
    Domain: 'Domäne',
    GovernanceBody: 'Gremium',
    TeamProfile: 'Teamprofil',
    ValueHypothesis: 'Wertehypothese',
  },
  notGiven: 'nicht angegeben',
  viewSource: 'Quelle',
  editSource: 'Bearbeiten',
  unusable_one:
    '{{kind}}: kann nicht gezeigt werden, bis ein Problem in der Datei behoben ist:',
  unusable_other:
    '{{kind}}: kann nicht gezeigt werden, bis {{count, number}} Probleme in der Datei behoben sind:',
  thingsToTidy_one: 'Eine Sache zum Aufräumen',
  thingsToTidy_other: '{{count, number}} Sachen zum Aufräumen',
  andMore: 'und {{number, number}} weitere',

  ownedBy: 'Verantwortlich',
  ownersConfirmed: 'bestätigt',
  productOwner: 'Product Owner',
  domain: 'Domäne',
  type: 'Art',
  version: 'Version',
  region: 'Region',
  boundary: 'Abgrenzung',
  platforms: 'Plattformen',
  since: 'seit',
  until: 'bis',
  why: 'Warum',
  noEnd: 'kein Ende',
  ...dataProductMessagesDe,
  ...domainMessagesDe,
  ...valueHypothesisMessagesDe,
  ...governanceBodyMessagesDe,
  ...teamProfileMessagesDe,
};
