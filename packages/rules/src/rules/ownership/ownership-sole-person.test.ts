import { testRule } from '../../testing';
import { ownershipSolePerson } from './ownership-sole-person';

const person = `
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ada }
spec: { memberOf: [crew] }
`;

const product = (name: string, lifecycle = 'production') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec: { type: aggregate, lifecycle: ${lifecycle}, owner: crew, productOwner: ada }
`;

const bet = (status: string) => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  accountable: ada
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
`;

const mesh = (...entities: readonly string[]) =>
  [person, ...entities].join('---');

testRule(ownershipSolePerson, {
  passes: [
    {
      name: 'when the rest is over',
      mesh: mesh(product('a'), product('b', 'retired'), bet('stopped')),
      options: { max: 1 },
    },
  ],
  fails: [
    {
      name: 'when one person answers for more than that',
      mesh: mesh(product('a'), product('b'), bet('active')),
      options: { max: 2 },
      paths: ['metadata.name'],
      findings: [
        'User `ada` answers for 3 things: `dataproduct:a`, `dataproduct:b` and `valuehypothesis:bet`; one person answers for 2 at most',
      ],
      severities: ['info'],
    },
  ],
});
