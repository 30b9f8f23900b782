import { testRule } from '../../testing';
import { interopProductWithoutPort } from './interop-product-without-port';

const product = (lifecycle: string, ports = '') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: parcels }
spec:
  type: consumer-aligned
  lifecycle: ${lifecycle}
  owner: crew
  ${ports}
`;

testRule(interopProductWithoutPort, {
  passes: [
    {
      name: 'with a port of any type',
      mesh: product(
        'production',
        'outputPorts: [{ name: board, type: other }]',
      ),
    },
  ],
  fails: [
    {
      name: 'when others have nothing to use',
      mesh: product('production', 'outputPorts: []'),
      paths: ['spec.outputPorts'],
      findings: [
        'Data product `parcels` is in production, and offers no output port; others use a data product through at least one',
      ],
      severities: ['warning'],
    },
    {
      name: 'when it takes something out of a source for nobody',
      mesh: product('production', 'inputPorts: [{ from: resource:scales }]'),
      severities: ['warning'],
    },
    {
      name: 'at the end of a chain, where people look at it, as a hint',
      mesh: product('production', 'inputPorts: [{ from: loads }]'),
      severities: ['info'],
    },
  ],
  notApplicable: ['experimental', 'deprecated'].map(lifecycle => ({
    name: `to a product that is ${lifecycle}`,
    mesh: product(lifecycle),
    reason: 'it is not in production',
  })),
});
