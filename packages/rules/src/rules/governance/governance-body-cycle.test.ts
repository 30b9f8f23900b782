import { testRule } from '../../testing';
import { governanceBodyCycle } from './governance-body-cycle';

const body = (name: string, parent?: string) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: ${name} }
spec: { type: oversight, owner: crew${parent ? `, parent: ${parent}` : ''} }
`;
const mesh = (...bodies: string[]) => bodies.join('---');

testRule(governanceBodyCycle, {
  passes: [
    {
      name: 'below a body that is below another',
      mesh: mesh(body('a', 'b'), body('b', 'c'), body('c')),
      others: ['not-applicable'],
    },
    { name: 'below a body that is nowhere', mesh: body('a', 'nowhere') },
    {
      name: 'below a circle, in which it is not',
      mesh: mesh(body('a', 'b'), body('b', 'c'), body('c', 'b')),
      others: ['fail'],
    },
  ],
  fails: [
    {
      name: 'when it names itself',
      mesh: body('a', 'a'),
      paths: ['spec.parent'],
      findings: [
        'Governance body `a` names itself as its parent; a body stands above others, and never above itself',
      ],
      severities: ['error'],
    },
    {
      name: 'in a circle of three',
      mesh: mesh(body('a', 'b'), body('b', 'c'), body('c', 'a')),
      paths: ['spec.parent', 'spec.parent', 'spec.parent'],
      findings: [
        'Governance body `a` names governance body `b`, which stands below it, as its parent; a body stands above others, and never above itself',
        'Governance body `b` names governance body `c`, which stands below it, as its parent; a body stands above others, and never above itself',
        'Governance body `c` names governance body `a`, which stands below it, as its parent; a body stands above others, and never above itself',
      ],
    },
  ],
  notApplicable: [{ name: 'without a parent', mesh: body('a') }],
});
