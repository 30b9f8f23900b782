import { DateTime } from 'luxon';
import { testRule } from '../../testing';
import { runRule } from '../../testing/runRule';
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

const WAIVER_END =
  'approvedBy: user:ana, approvedOn: 2026-10-01, expires: 2026-12-31';

const finding = (text: string) => [
  `Waiver \`w-1\` of governance body \`forum\` ${text}`,
];

const unlimited = (from = '', to = '') =>
  body(from, to).replace('maxWaiver: P6M, ', '');

testRule(governanceWaiverQuality, {
  beside: [ownershipTeamMissing],
  passes: [
    {
      name: 'for an approver who is none by the kind, which another rule tells',
      mesh: product() + body('approvedBy: user:ana', 'approvedBy: usre:ana'),
    },
    {
      name: 'for an entity of a kind that there is not, which it tells as well',
      mesh: product() + body('entity: visits', 'entity: dtaaproduct:visits'),
    },
    { name: 'when all is said and it is needed', mesh: product() + body() },
    {
      name: 'for a year, or as long as the policy allows',
      mesh:
        product() +
        unlimited('2026-12-31', '2027-10-01') +
        body('2026-12-31', '2028-09-30')
          .replace('P6M', 'P2Y')
          .replace('name: forum', 'name: council'),
    },
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
      findings: finding(
        'has no reason; `reason` says why the rule need not hold',
      ),
      severities: ['warning'],
    },
    {
      name: 'for each reason for which it does not count, in one go',
      mesh:
        product() +
        body(WAIVER_END, 'approvedBy: user:ana, expires: 2028-09-30').replace(
          'reason: soon, requestedBy: user:jo',
          'requestedBy: user:ana',
        ),
      paths: [
        'spec.waivers[0].reason',
        'spec.waivers[0].approvedBy',
        'spec.waivers[0].approvedOn',
      ],
    },
    {
      name: 'when nobody asked for it',
      mesh: product() + body('requestedBy: user:jo, '),
      paths: ['spec.waivers[0].requestedBy'],
      findings: finding(
        'does not say who asked for it; `requestedBy` names the person',
      ),
    },
    {
      name: 'when it lasts longer than a year, and no policy says how long it may',
      mesh: product() + unlimited('2026-12-31', '2027-10-02'),
      paths: ['spec.waivers[0].expires'],
      findings: finding(
        'lasts from 2026-10-01 to 2027-10-02; a waiver ends within 12 months, and is asked for anew where it is still needed',
      ),
    },
    {
      name: 'when it lasts longer than the organisation wants',
      mesh: product() + unlimited(),
      options: { months: 2 },
    },
    {
      name: 'when it is to last far from today, and has no day of approval',
      mesh:
        product() +
        unlimited('approvedOn: 2026-10-01, expires: 2026', 'expires: 2099'),
      findings: finding(
        'lasts from 2026-11-20 to 2099-12-31; a waiver ends within 12 months, and is asked for anew where it is still needed',
      ),
    },
    {
      name: 'without an approver',
      mesh: product() + body('approvedBy: user:ana, '),
      findings: finding(
        'has no approver; `approvedBy` names a person with a seat in the body',
      ),
    },
    {
      name: 'when the approver holds no seat',
      mesh: product() + body('user:ana', 'user:eve'),
      findings: finding(
        'is approved by `user:eve`, who holds no seat in the body; a person with a seat in it approves',
      ),
    },
    {
      name: 'when the approver asked for it',
      mesh: product() + body('user:jo', 'user:ana'),
      findings: finding(
        'is approved by `user:ana`, who also asked for it; somebody else with a seat in the body approves',
      ),
    },
    {
      name: 'without an end',
      mesh: product() + body(', expires: 2026-12-31'),
      paths: ['spec.waivers[0].expires'],
      findings: finding('has no end; `expires` names the day on which it ends'),
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
        "excuses `dataproduct:visits`, which is outside of the body's scope; a body excuses only what its `spec.scope` covers",
      ),
    },
    {
      name: 'for an entity that does not exist',
      mesh: product() + body('visits', 'visit'),
      findings: finding(
        'excuses `dataproduct:visit`, which does not exist; a waiver names an entity that there is',
      ),
    },
    {
      name: 'for a rule that does not exist',
      mesh: product() + body('team-missing', 'team-mising'),
      findings: finding(
        'names the rule `ownership-team-mising`, which does not exist; a waiver names the rule that need not hold',
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

describe('a waiver that surely ends in time', () => {
  it('is judged without a calendar, and one that may not is not', () => {
    const asked = jest.spyOn(DateTime, 'fromISO');
    const askedFor = (mesh: string) => {
      asked.mockClear();
      runRule(governanceWaiverQuality, mesh, {
        beside: [ownershipTeamMissing],
      });
      return asked.mock.calls.length;
    };
    expect(askedFor(product() + unlimited())).toBe(0);
    expect(
      askedFor(product() + unlimited('2026-12-31', '2027-09-30')),
    ).toBeGreaterThan(0);
    asked.mockRestore();
  });
});
