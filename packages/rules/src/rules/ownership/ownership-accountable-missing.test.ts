import { testRule } from '../../testing';
import { ownershipAccountableMissing } from './ownership-accountable-missing';

const bet = (owner: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: ${owner}
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
`;

testRule(ownershipAccountableMissing, {
  passes: [
    { name: 'when a person owns it, who is meant', mesh: bet('user:ada') },
  ],
  fails: [
    {
      name: 'when only a group is named',
      mesh: bet('crew'),
      paths: ['spec.accountable'],
      findings: [
        'Value hypothesis `bet` is active, and names nobody in `spec.accountable`; one person answers for an active bet',
      ],
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'before it is active',
      mesh: bet('crew', 'proposed'),
      reason: 'it is not active',
    },
  ],
});
