import { testRule } from '../../testing';
import { ownershipTeamMissing } from '../ownership/ownership-team-missing';
import { valueTreeProductServesNothing } from '../value-tree/value-tree-product-serves-nothing';
import { governanceWaiverExpired } from './governance-waiver-expired';

const product = (owner: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: '${owner}' }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ana }
spec: {}
`;

const body = (waivers: string) => `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: crew
  scope: { level: enterprise }
  seats: [{ who: user:ana, role: chair }]
  waivers: [${waivers}]
`;

const waiver = (expires: string, rule = 'ownership-team-missing') =>
  `{ id: w-1, rule: ${rule}, entity: visits, approvedBy: user:ana, expires: ${expires} }`;

testRule(governanceWaiverExpired, {
  beside: [ownershipTeamMissing, valueTreeProductServesNothing],
  passes: [
    {
      name: 'while the waiver lasts',
      mesh: product('user:jane') + body(waiver('2026-11-20')),
    },
    {
      name: 'when the repair came in time',
      mesh: product('group:crew') + body(waiver('2026-11-19')),
    },
    {
      name: 'when a new waiver followed',
      mesh:
        product('user:jane') +
        body(`${waiver('2026-11-19')}, ${waiver('2027-01-31')}`),
    },
  ],
  fails: [
    {
      name: 'when the rule still fails on the day after',
      mesh: product('user:jane') + body(waiver('2026-11-19')),
      paths: ['spec.waivers[0].expires'],
      findings: [
        'Waiver `w-1` of governance body `forum` for `dataproduct:visits` expired on 2026-11-19, and the rule `ownership-team-missing` still fails; what is excused is repaired by then',
      ],
      severities: ['error'],
    },
  ],
  notApplicable: [{ name: 'without waivers', mesh: body('') }],
  unknown: [
    {
      name: 'without the rest of the mesh',
      mesh: body(waiver('2026-11-19')),
      isPartial: true,
      reason: 'it needs the whole mesh',
    },
  ],
});
