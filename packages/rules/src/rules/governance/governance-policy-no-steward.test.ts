import { testRule } from '../../testing';
import { governancePolicyNoSteward } from './governance-policy-no-steward';

const body = (policies: string) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec: { type: technology, owner: crew, policies: [${policies}] }
`;

testRule(governancePolicyNoSteward, {
  passes: [
    {
      name: 'with a steward and a first day',
      mesh: body(
        '{ id: a, status: grace, since: 2026-01-01, steward: group:crew }',
      ),
    },
  ],
  fails: [
    {
      name: 'without either, once for each',
      mesh: body('{ id: a, status: enforced }'),
      paths: ['spec.policies[0].steward', 'spec.policies[0].since'],
      findings: [
        'Policy `a` of governance body `forum` is in force, but has no steward; `steward` names who brings it into use',
        'Policy `a` of governance body `forum` is in force, but does not say since when; `since` names the day',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'for drafts and what is retired',
      mesh: body('{ id: a, status: draft }, { id: b, status: retired }'),
      reason: 'it has no policy in force',
    },
    { name: 'without policies', mesh: body('') },
  ],
});
