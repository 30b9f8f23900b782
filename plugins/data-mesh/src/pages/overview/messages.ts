/** The page that tells what is in the mesh, and what to do next. */
export const overviewMessages = {
  kindsTitle: 'In the mesh',
  kinds: {
    DataProduct: 'Data products',
    Domain: 'Data domains',
    GovernanceBody: 'Governance bodies',
    TeamProfile: 'Team profiles',
    ValueHypothesis: 'Value hypotheses',
  },
  ofDomains: 'of {{number, number}} domains',
  nextTitle: 'What to do next',
  nothingNext:
    'Every data product has its domain and a purpose, every domain its vision and a body that decides, every team its type.',
  share: '{{number, number}} of {{of, number}}',
  andMore: 'and {{number, number}} more',
  next: {
    'product-without-domain': {
      title: 'data products stand in no domain',
      remedy:
        'Set `spec.domain`, so that somebody answers for the whole of it.',
    },
    'domain-without-vision': {
      title: 'data domains have neither vision nor goals',
      remedy:
        'Write `spec.dataMesh.vision` and a few goals: what products are measured against.',
    },
    'product-without-bet': {
      title: 'data products serve no value hypothesis, and nobody reads them',
      remedy:
        'Name the product in an initiative or a measure of a value hypothesis, or retire it.',
    },
    'team-without-type': {
      title: 'teams that own data products have no type',
      remedy:
        'Write a team profile, or annotate the group with `data-mesh/team-type`.',
    },
    'domain-without-body': {
      title: 'data domains are governed by no body',
      remedy: 'Name the domain in the scope of a governance body.',
    },
  },
  findingsTitle: 'To mend, the worst first',
  findingsOf: '{{number, number}} of {{of, number}} entities',
  noFindings: 'Nothing was found to mend.',
  byItself:
    'The catalog judges each entity by itself; `data-mesh check` judges the whole mesh.',
  lesson: {
    title: 'The mesh begins with one data product',
    description:
      'Put these lines into catalog-info.yaml beside the code that makes the data, and register the file in the catalog.',
  },
} as const;
