import { testRule } from '../../testing';
import { ownershipTeamMissing } from '../ownership/ownership-team-missing';
import { governanceWaiverQuality } from './governance-waiver-quality';

const product = (owner = 'user:jane') => `
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

const WAIVER =
  '{ id: w-1, rule: ownership-team-missing, entity: visits, reason: soon, requestedBy: user:jo, approvedBy: user:ana, approvedOn: 2026-10-01, expires: 2026-12-31 }';

const body = (from = '', to = '', scope = '{ level: enterprise }') => `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: crew
  scope: ${scope}
  seats: [{ who: user:ana, role: chair }]
  policies:
    - { id: p, status: enforced, maxWaiver: P6M, rules: [{ rule: ownership-team-missing }] }
  waivers: [${WAIVER.replace(from, to)}]
`;

const whole =
  'a waiver has a reason, an approver with a seat who did not ask for it, and an end';

const finding = (text: string) => [
  `Waiver \`w-1\` of governance body \`forum\` ${text}; ${whole}`,
];

testRule(governanceWaiverQuality, {
  beside: [ownershipTeamMissing],
  passes: [
    { name: 'when all is said and it is needed', mesh: product() + body() },
    {
      name: 'for a waiver that begins later',
      mesh: product() + body('2026-10-01', '2026-11-25'),
    },
    {
      name: 'for an end that cannot be read, which is reported elsewhere',
      mesh: product() + body('2026-12-31', 'soon'),
    },
  ],
  fails: [
    {
      name: 'without a reason',
      mesh: product() + body('reason: soon', "reason: ' '"),
      paths: ['spec.waivers[0].reason'],
      findings: finding('has no reason'),
      severities: ['warning'],
    },
    {
      name: 'without an approver',
      mesh: product() + body('approvedBy: user:ana, '),
      findings: finding('has no approver'),
    },
    {
      name: 'when the approver holds no seat',
      mesh: product() + body('user:ana', 'user:eve'),
      findings: finding(
        'is approved by `user:eve`, who holds no seat in the body',
      ),
    },
    {
      name: 'when the approver asked for it',
      mesh: product() + body('user:jo', 'user:ana'),
      findings: finding('is approved by `user:ana`, who also asked for it'),
    },
    {
      name: 'without an end',
      mesh: product() + body(', expires: 2026-12-31'),
      paths: ['spec.waivers[0].expires'],
      findings: finding('has no end'),
    },
    {
      name: 'when it lasts longer than the policy allows',
      mesh: product() + body('2026-12-31', '2027-04-02'),
      findings: finding(
        'lasts from 2026-10-01 to 2027-04-02; `maxWaiver` of the policy allows no later day than 2027-04-01',
      ),
    },
    {
      name: 'without the day of approval, where its length is limited',
      mesh: product() + body(', approvedOn: 2026-10-01'),
      paths: ['spec.waivers[0].approvedOn'],
    },
    {
      name: 'for an entity outside of the scope',
      mesh: product() + body('', '', '{ level: region, regions: [apac] }'),
      findings: finding(
        "excuses `dataproduct:visits`, which is outside of the body's scope",
      ),
    },
    {
      name: 'for an entity that does not exist',
      mesh: product() + body('visits', 'visit'),
      findings: finding('excuses `dataproduct:visit`, which does not exist'),
    },
    {
      name: 'for a rule that does not exist',
      mesh: product() + body('team-missing', 'team-mising'),
      findings: finding(
        'names the rule `ownership-team-mising`, which does not exist',
      ),
    },
    {
      name: 'for information, when it excuses nothing',
      mesh: product('group:crew') + body(),
      paths: ['spec.waivers[0].id'],
      findings: [
        'Waiver `w-1` of governance body `forum` excuses nothing: the rule `ownership-team-missing` finds nothing on `dataproduct:visits`; it can be deleted',
      ],
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'without waivers',
      mesh: body(WAIVER),
      reason: 'it has given no waiver',
    },
  ],
});
