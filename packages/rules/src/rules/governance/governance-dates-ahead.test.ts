import { testRule } from '../../testing';
import { governanceDatesAhead } from './governance-dates-ahead';

const body = (fields: string) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board }
spec: { type: oversight, owner: crew, ${fields} }
`;
const waiver = (approvedOn: string) =>
  `waivers: [{ id: w, rule: interop-cycle, entity: dataproduct:a, approvedOn: ${approvedOn}, expires: 2028-01-01 }]`;

testRule(governanceDatesAhead, {
  passes: [
    {
      name: 'when a policy comes into force on a day to come',
      mesh: body(
        'policies: [{ id: p, status: enforced, since: 2027-01-01, proposedBy: { on: 2026-10-01 } }]',
      ),
    },
    {
      name: 'when a waiver ends on a day to come',
      mesh: body(waiver('2026-11-01')),
    },
  ],
  fails: [
    {
      name: 'when a waiver is approved on a day to come',
      mesh: body(waiver('2027-11-01')),
      paths: ['spec.waivers[0].approvedOn'],
      findings: [
        'Governance body `board` has 2027-11-01 in `spec.waivers[0].approvedOn`, which is a day to come; the field says when something was',
      ],
    },
    {
      name: 'when a policy is proposed, or something decided, on one',
      mesh: body(
        'policies: [{ id: p, status: draft, proposedBy: { on: 2027-10-01 } }], decisions: [{ id: d, date: 2062-01-01 }]',
      ),
      paths: ['spec.decisions[0].date', 'spec.policies[0].proposedBy.on'],
    },
    {
      name: 'when grace ends in decades',
      mesh: body(
        'policies: [{ id: p, status: grace, since: 2026-01-01, graceUntil: 2072-01-01 }]',
      ),
      paths: ['spec.policies[0].graceUntil'],
    },
  ],
  notApplicable: [{ name: 'without dates', mesh: body('seats: []') }],
});
