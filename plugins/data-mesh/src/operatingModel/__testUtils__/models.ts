import type {
  OperatingModel,
  OperatingModelTeam,
  ProductInteraction,
} from '@backstage-data-mesh/model';

export const squad: OperatingModelTeam = {
  ref: 'group:default/loans-squad',
  title: 'Loans squad',
  type: 'stream-aligned',
  model: 'continuous-long-term',
  isOwner: true,
  isMissing: false,
};

export const platform: OperatingModelTeam = {
  ref: 'group:default/cloud-platform',
  title: 'Cloud platform',
  type: 'platform',
  model: 'x-as-a-service',
  isOwner: false,
  isMissing: false,
};

export const unknownTeam: OperatingModelTeam = {
  ref: 'group:default/ghost',
  title: 'group:default/ghost',
  isOwner: false,
  isMissing: true,
};

export const pipelines: ProductInteraction = {
  id: 'dataproduct:default/loans#pipelines',
  teamRef: platform.ref,
  declaredIn: 'dataproduct:default/loans',
  interaction: {
    id: 'pipelines',
    with: 'group:cloud-platform',
    mode: 'x-as-a-service',
    role: 'consumer',
    purpose: 'Pipelines on the shared platform',
    contract: 'api:provisioning',
    since: '2026-01-12',
    until: '2026-12-18',
    impact: 'slowing',
    responsibility: 'ingest',
  },
  contractRef: 'api:default/provisioning',
};

/** One owner, one platform, one row that nobody has a part in. */
export const loansModel: OperatingModel = {
  productRef: 'dataproduct:default/loans',
  teams: [squad, platform],
  clusters: [
    {
      id: 'core',
      title: 'Core data management',
      rows: [
        {
          id: 'ingest',
          title: 'Ingest',
          note: 'Agreed for one year',
          dots: [
            {
              teamRef: squad.ref,
              strength: 'primary',
              isDeclared: false,
              interactionIds: [],
            },
            {
              teamRef: platform.ref,
              strength: 'material',
              isDeclared: true,
              interactionIds: [pipelines.id],
            },
          ],
        },
      ],
    },
    {
      id: 'oversight',
      title: 'Oversight',
      rows: [{ id: 'advice', title: 'Advice and funding', dots: [] }],
    },
  ],
  interactions: [pipelines],
};
