import { testRule } from '../../testing';
import { valueTreeIdDuplicate } from './value-tree-id-duplicate';

const domain = (goals: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: post }
spec: { owner: leads, dataMesh: { goals: ${goals} } }
`;

const bet = (initiatives: string) => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: active
  statement: { weBelieve: a, willResultIn: b }
  initiatives: ${initiatives}
`;

testRule(valueTreeIdDuplicate, {
  passes: [
    {
      name: 'for initiatives with ids of their own',
      mesh: bet('[{ id: a, status: done }, { id: b, status: active }]'),
    },
  ],
  fails: [
    {
      name: 'for each goal whose id is taken',
      mesh: domain('[{ id: sooner }, { id: cheaper }, { id: sooner }]'),
      paths: ['spec.dataMesh.goals[2].id'],
      findings: [
        'Domain `post` has two goals with the id `sooner`, the 1st and the 3rd; an id names one thing',
      ],
      severities: ['error'],
    },
    {
      name: 'for each initiative whose id is taken',
      mesh: bet('[{ id: a, status: done }, { id: a, status: active }]'),
      paths: ['spec.initiatives[1].id'],
    },
  ],
  notApplicable: [
    { name: 'without goals', mesh: domain('[]'), reason: 'it has no goals' },
    {
      name: 'without initiatives',
      mesh: bet('[]'),
      reason: 'it has no initiatives',
    },
  ],
});
