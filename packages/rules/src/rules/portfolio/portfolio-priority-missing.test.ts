import { testRule } from '../../testing';
import { portfolioPriorityMissing } from './portfolio-priority-missing';

const bet = (priority: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  ${priority}
`;

testRule(portfolioPriorityMissing, {
  passes: [
    { name: 'when it was assessed', mesh: bet('priority: { effort: 3 }') },
  ],
  fails: [
    {
      name: 'when nobody assessed it',
      mesh: bet(''),
      paths: ['spec.priority'],
      findings: [
        'Value hypothesis `bet` is active, and its priority was never assessed; an active bet has a rank among the others',
      ],
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'before it is active',
      mesh: bet('', 'draft'),
      reason: 'it is not active',
    },
  ],
});
