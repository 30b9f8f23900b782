import { testRule } from '../../testing';
import { interopFlowUnagreed } from './interop-flow-unagreed';

const mesh = (
  agreement: string,
  { owner = 'others', lifecycle = 'production' } = {},
) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: scans }
spec: { type: source-aligned, lifecycle: production, owner: crew }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: parcels }
spec:
  type: aggregate
  lifecycle: ${lifecycle}
  owner: ${owner}
  inputPorts: [{ name: scans, from: scans, ${agreement} }]
`;

testRule(interopFlowUnagreed, {
  fails: [
    {
      name: 'without an agreement',
      mesh: mesh(''),
      paths: ['spec.inputPorts[0].agreement'],
      findings: [
        'Input port `scans` of data product `parcels` reads data product `scans`, and there is no agreement on that; its owner accepts who reads it, in `agreement.acceptedBy`',
      ],
    },
    {
      name: 'when nobody has accepted it',
      mesh: mesh('agreement: { on: 2026-09-01 }'),
      findings: [
        'Input port `scans` of data product `parcels` reads data product `scans`, and nobody has accepted the agreement; its owner accepts who reads it, in `agreement.acceptedBy`',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'within a team',
      mesh: mesh('', { owner: 'crew' }),
      reason: 'one team owns both products',
    },
    {
      name: 'to a retired product',
      mesh: mesh('', { lifecycle: 'retired' }),
      reason: 'it is retired',
    },
    {
      name: 'to a product that reads no other',
      mesh: mesh('').split('---')[0],
      reason: 'it reads no data product',
    },
  ],
});
