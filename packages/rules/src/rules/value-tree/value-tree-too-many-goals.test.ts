import { testRule } from '../../testing';
import { valueTreeTooManyGoals } from './value-tree-too-many-goals';

const domain = (...goals: readonly string[]) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: leads
  dataMesh: { goals: [${goals.map((goal, i) => `{ id: g${i} ${goal} }`).join(', ')}] }
`;

testRule(valueTreeTooManyGoals, {
  passes: [
    {
      name: 'when the goals beyond the fifth are closed',
      mesh: domain(
        '',
        '',
        '',
        '',
        '',
        ', status: achieved',
        ', status: dropped',
      ),
      isPartial: true,
    },
  ],
  fails: [
    {
      name: 'with six open goals',
      mesh: domain('', '', '', '', '', ', status: open'),
      paths: ['spec.dataMesh.goals'],
      findings: ['Domain `access` has 6 open goals; it has 5 at most'],
    },
    {
      name: 'with fewer, when the option says so',
      mesh: domain('', ''),
      options: { max: 1 },
      findings: ['Domain `access` has 2 open goals; it has 1 at most'],
    },
  ],
  notApplicable: [
    { name: 'without goals', mesh: domain(), reason: 'it has no open goal' },
  ],
});
