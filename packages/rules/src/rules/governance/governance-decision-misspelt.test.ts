import { testRule } from '../../testing';
import { governanceDecisionMisspelt } from './governance-decision-misspelt';

const body = (name: string, ...rights: readonly string[]) => `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: ${name} }
spec: { type: technology, owner: crew, decisionRights: [${rights.map(right => `{ decision: ${right} }`).join(', ')}] }
`;

testRule(governanceDecisionMisspelt, {
  fails: [
    {
      name: 'for who is heard, where somebody decides',
      mesh:
        body('a', 'aprove-budget, right: consult') +
        body('b', 'approve-budget, right: decide'),
      paths: ['spec.decisionRights[0].decision'],
      findings: [
        'Governance body `a` has a part in the decision `aprove-budget`, which is nearly `approve-budget`, as it is written elsewhere; a decision has one name',
      ],
    },
    {
      name: 'for the second of two who decide, once',
      mesh:
        body('a', 'approve budget, right: decide') +
        body('b', 'approve-budget, right: decide'),
      findings: [
        'Governance body `b` has a part in the decision `approve-budget`, which is nearly `approve budget`, as it is written elsewhere; a decision has one name',
      ],
    },
  ],
  passes: [
    {
      name: 'for names that differ in a word or in letters',
      mesh:
        body('a', 'set-standards, right: decide') +
        body('b', 'Set-Standards, right: inform', 'set-budgets, right: decide'),
    },
  ],
  notApplicable: [{ name: 'without a part in any', mesh: body('a') }],
});
