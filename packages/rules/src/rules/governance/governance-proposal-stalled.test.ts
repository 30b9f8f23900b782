import { testRule } from '../../testing';
import { governanceProposalStalled } from './governance-proposal-stalled';

const body = (policies: string) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec: { type: technology, owner: crew, policies: [${policies}] }
`;

const draft = (on: string) =>
  `{ id: a, status: draft, proposedBy: { on: ${on} } }`;

testRule(governanceProposalStalled, {
  passes: [
    { name: 'for a proposal of three weeks', mesh: body(draft('2026-10-30')) },
  ],
  fails: [
    {
      name: 'for an older one',
      mesh: body(draft('2026-10-29')),
      paths: ['spec.policies[0].proposedBy.on'],
      findings: [
        'Policy `a` was proposed to governance body `forum` 22 days ago and is still a draft; a proposal is decided on within 21 days',
      ],
      severities: ['info'],
    },
    {
      name: 'by the days that the organisation allows',
      mesh: body(draft('2026-11-10')),
      options: { targetDecisionDays: 7 },
    },
  ],
  notApplicable: [
    { name: 'without proposals', mesh: body('{ id: a, status: enforced }') },
  ],
  unknown: [
    {
      name: 'without the day of the proposal',
      mesh: body('{ id: a, status: draft }'),
      reason:
        'a draft of a policy does not say when it was proposed; `proposedBy.on` does',
    },
  ],
});
