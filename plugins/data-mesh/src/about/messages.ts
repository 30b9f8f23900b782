import { dataProductMessages } from './dataProduct/messages';
import { domainMessages } from './domain/messages';
import { governanceBodyMessages } from './governanceBody/messages';
import { teamProfileMessages } from './teamProfile/messages';
import { valueHypothesisMessages } from './valueHypothesis/messages';

/** What an entity says about itself; each kind adds its own words. */
export const aboutMessages = {
  title: 'About this {{kind}}',
  kindName: {
    DataProduct: 'data product',
    Domain: 'domain',
    GovernanceBody: 'governance body',
    TeamProfile: 'team profile',
    ValueHypothesis: 'value hypothesis',
  },
  notGiven: 'not given',
  viewSource: 'Source',
  editSource: 'Edit',
  unusable_one:
    'This {{kind}} cannot be shown until one problem in its file is fixed:',
  unusable_other:
    'This {{kind}} cannot be shown until {{count, number}} problems in its file are fixed:',
  thingsToTidy_one: 'One thing to tidy',
  thingsToTidy_other: '{{count, number}} things to tidy',
  andMore: 'and {{number, number}} more',

  ownedBy: 'Owned by',
  ownersConfirmed: 'confirmed',
  productOwner: 'Product owner',
  domain: 'Domain',
  type: 'Type',
  version: 'Version',
  region: 'Region',
  boundary: 'Boundary',
  platforms: 'Platforms',
  since: 'since',
  until: 'until',
  why: 'Why',
  noEnd: 'no end',
  ...dataProductMessages,
  ...domainMessages,
  ...valueHypothesisMessages,
  ...governanceBodyMessages,
  ...teamProfileMessages,
} as const;
