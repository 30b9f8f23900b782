import { testRule } from '../../testing';
import { governanceDatesOutOfOrder } from './governance-dates-out-of-order';

const body = (parts: string) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: council }
spec:
  type: technology
  owner: crew
  ${parts}
`;

const policy = (facts: string) => body(`policies: [{ id: labels, ${facts} }]`);

testRule(governanceDatesOutOfOrder, {
  passes: [
    {
      name: 'for an enforced policy that begins when its grace is over',
      mesh: policy(
        'status: enforced, since: 2026-07-01, graceUntil: 2026-06-30',
      ),
    },
    {
      name: 'for a waiver without an end',
      mesh: body(
        'waivers: [{ id: w, rule: team-too-large, entity: group:crew, approvedOn: 2026-07-01 }]',
      ),
    },
  ],
  fails: [
    {
      name: 'for a waiver that ended before it was approved',
      mesh: body(
        'waivers: [{ id: w, rule: team-too-large, entity: group:crew, approvedOn: 2026-07-01, expires: 2026-06-01 }]',
      ),
      paths: ['spec.waivers[0].expires'],
      findings: [
        'Waiver `w` of governance body `council` ended on 2026-06-01, and was approved on 2026-07-01; `approvedOn` comes before `expires`',
      ],
      severities: ['warning'],
    },
    {
      name: 'for grace that is over before the policy begins',
      mesh: policy('status: grace, since: 2026-07-01, graceUntil: 2026-06-30'),
      paths: ['spec.policies[0].graceUntil'],
      findings: [
        'Policy `labels` of governance body `council` gives grace until 2026-06-30, and came into force on 2026-07-01; `since` comes before `graceUntil`',
      ],
    },
    {
      name: 'for a policy that was in force before it was proposed',
      mesh: policy(
        'status: enforced, since: 2026-07-01, proposedBy: { on: 2026-08-01 }',
      ),
      paths: ['spec.policies[0].since'],
    },
  ],
  notApplicable: [
    {
      name: 'to a body without policies and waivers',
      mesh: body(''),
      reason: 'it has neither policies nor waivers',
    },
  ],
});
