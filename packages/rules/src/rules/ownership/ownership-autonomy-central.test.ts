import { testRule } from '../../testing';
import { ownershipAutonomyCentral } from './ownership-autonomy-central';

const product = (autonomy: string, lifecycle = 'production') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: parcels }
spec:
  type: source-aligned
  lifecycle: ${lifecycle}
  owner: crew
  ${autonomy && `autonomy: ${autonomy}`}
`;

const central = '{ funding: central, roadmap: central, technology: central }';

testRule(ownershipAutonomyCentral, {
  passes: [
    {
      name: 'when one thing is the owner’s',
      mesh: product('{ funding: owner }'),
    },
  ],
  fails: [
    {
      name: 'when the owner decides on nothing',
      mesh: product(central),
      paths: ['spec.autonomy'],
      findings: [
        'Data product `parcels` has everything decided centrally: funding, roadmap and technology; its owner decides on at least one of them',
      ],
      severities: ['warning'],
    },
    {
      name: 'mildly, while it is an experiment',
      mesh: product(central, 'experimental'),
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'when nothing is said',
      mesh: product(''),
      reason: 'it does not say who decides',
    },
    {
      name: 'to a retired product',
      mesh: product(central, 'retired'),
      reason: 'it is retired',
    },
  ],
  unknown: [
    {
      name: 'when a part is not said',
      mesh: product('{ funding: central, roadmap: central }'),
      reason:
        'it does not say of everything who decides; `funding`, `roadmap` and `technology` of `spec.autonomy` do',
    },
  ],
});
