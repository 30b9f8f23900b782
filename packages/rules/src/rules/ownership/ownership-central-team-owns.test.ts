import { testRule } from '../../testing';
import { ownershipCentralTeamOwns } from './ownership-central-team-owns';

const product = (owner = 'crew', rest = ', domain: access') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: '${owner}' ${rest} }
`;

const profile = (rest: string) => `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec: { team: crew, owner: crew, ${rest} }
`;

const domain = (name: string, rest = '') => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: leads ${rest} }
`;

const usage = (of: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: usage }
spec: { type: source-aligned, lifecycle: production, owner: user:jo, domain: ${of}, outputPorts: [{ name: a }] }
`;

testRule(ownershipCentralTeamOwns, {
  passes: [
    {
      name: 'for a team of the wider domain, whatever its type',
      mesh: [
        product(),
        profile(
          'type: complicated-subsystem, domains: [{ domain: commercial }]',
        ),
        domain('access', ', subdomainOf: commercial'),
        domain('commercial', ', subdomainOf: access'),
      ].join('---'),
    },
    {
      name: 'for the team that owns the domain',
      mesh: [product('leads'), domain('access')].join('---'),
    },
  ],
  fails: [
    {
      name: 'for a platform team',
      mesh: [product(), profile('type: platform')].join('---'),
      paths: ['spec.owner'],
      findings: [
        'Data product `visits` is owned by `group:crew`, which is a platform team; a team of the domain owns it',
      ],
      severities: ['warning'],
    },
    {
      name: 'with a hint, for a platform team with data of its own domain',
      mesh: [
        product('crew', ", domain: cloud, inputPorts: [{ from: 'usage#a' }]"),
        profile('type: platform'),
        domain('cloud').replace('leads', 'crew'),
        usage('cloud'),
      ].join('---'),
      severities: ['info'],
      findings: [
        'Data product `visits` is owned by `group:crew`, which is a platform team, and owns domain `cloud`; what it knows of its own platform is its own, other data is not',
      ],
    },
    {
      name: 'for a platform team that owns a domain and collects the data of another in it',
      mesh: [
        product('crew', ", domain: cloud, inputPorts: [{ from: 'usage#a' }]"),
        profile('type: platform'),
        domain('cloud').replace('leads', 'crew'),
        domain('access'),
        usage('access'),
      ].join('---'),
      findings: [
        'Data product `visits` is owned by `group:crew`, which is a platform team; a team of the domain owns it',
      ],
    },
    {
      name: 'for an enabling team that only its group describes',
      mesh: [
        product(),
        `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: crew
  annotations: { data-mesh/team-type: enabling }
spec: { type: team, children: [] }
`,
      ].join('---'),
      findings: [
        'Data product `visits` is owned by `group:crew`, which is an enabling team; a team of the domain owns it',
      ],
    },
    {
      name: 'for a team of another domain',
      mesh: [
        product(),
        profile('domains: [{ domain: supply }, { domain: evidence }]'),
      ].join('---'),
      findings: [
        'Data product `visits` is part of domain `access`, and its owner `group:crew` works in `evidence` and `supply` instead; a team of the domain owns it',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to a product that a person owns',
      mesh: product('user:kim'),
      reason: 'its owner is not a group',
    },
    {
      name: 'to a product that says it owns itself',
      mesh: product('dataproduct:visits'),
      reason: 'its owner is not a group',
    },
    {
      name: 'to a product that is switched off',
      mesh: product().replace('production', 'retired'),
      reason: 'it is retired',
    },
  ],
  unknown: [
    {
      name: 'when nothing says in which domains the team works',
      mesh: [product(), profile('type: stream-aligned'), domain('access')].join(
        '---',
      ),
      reason:
        'the domains of its team are not known; `spec.domains` of its `TeamProfile` says them',
    },
    {
      name: 'when the product belongs to no domain',
      mesh: [product('crew', ''), profile('type: stream-aligned')].join('---'),
      reason: 'it belongs to no domain; `spec.domain` says which',
    },
  ],
});
