/** A page of the sample, and the cards that it must show. */
export interface KindPage {
  readonly path: string;
  /** Their titles. */
  readonly cards: readonly (string | RegExp)[];
}

/** Pages of each kind. */
export const kindPages: readonly KindPage[] = [
  {
    path: '/catalog/default/dataproduct/therapy-start-journey',
    cards: [/^About this data product/, 'Why it exists', 'Flows'],
  },
  {
    path: '/catalog/default/dataproduct/therapy-start-journey/who-works-on-it',
    cards: ['Who works on it'],
  },
  {
    path: '/catalog/default/domain/patient-access',
    cards: [/^About this/],
  },
  {
    path: '/catalog/default/domain/patient-access/products',
    cards: ['Data products'],
  },
  {
    path: '/catalog/default/domain/veldara/value-tree',
    cards: ['Value tree'],
  },
  {
    path: '/catalog/default/valuehypothesis/plan-visits-by-journey',
    cards: [/^About this value hypothesis/],
  },
  {
    path: '/catalog/default/governancebody/enterprise-technology',
    cards: [/^About this governance body/],
  },
  {
    path: '/catalog/default/governancebody/enterprise-technology/next-meeting',
    cards: ['Next meeting'],
  },
  {
    path: '/catalog/default/teamprofile/access-journey',
    cards: [/^About this team profile/],
  },
];
