import { testRule } from '../../testing';
import { interopSloUnpromised } from './interop-slo-unpromised';

const mesh = (
  port: string,
  {
    product = '',
    expects = '{ property: latency, value: 24, unit: h }',
    lifecycle = 'production',
  } = {},
) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: scans }
spec:
  type: source-aligned
  lifecycle: production
  owner: crew
  ${product}
  outputPorts: [{ name: scans, version: 1.0.0, ${port} }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: parcels }
spec:
  type: aggregate
  lifecycle: ${lifecycle}
  owner: others
  inputPorts: [{ name: scans, from: scans#scans, expects: { slos: [${expects}] } }]
`;

const contract = (more: string) =>
  `contract: 'kind: DataContract\\napiVersion: v3.0.2\\nid: c\\nversion: 1.0.0\\nstatus: active\\n${more}'`.replace(
    /'/g,
    '"',
  );

testRule(interopSloUnpromised, {
  passes: [
    {
      name: 'when the contract promises it',
      mesh: mesh(
        contract('slaProperties: [{ property: latency, value: 4, unit: h }]'),
      ),
      others: ['not-applicable'],
    },
    {
      name: 'when the product promises it for all ports',
      mesh: mesh('', {
        product: 'slos: [{ property: latency, value: 4, unit: h }]',
      }),
      others: ['not-applicable'],
    },
    {
      name: 'when what is promised cannot be read, which another rule finds',
      mesh: mesh('slos: [{ property: latency, value: 4, unit: turns }]'),
      others: ['not-applicable'],
    },
    {
      name: 'when a property of their own is promised',
      mesh: mesh('slos: [{ property: completeness, value: 99 }]', {
        expects: '{ property: completeness, value: 98 }',
      }),
      others: ['not-applicable'],
    },
  ],
  fails: [
    {
      name: 'when nobody promises it',
      mesh: mesh('slos: [{ property: retention, value: 1, unit: y }]'),
      paths: ['spec.inputPorts[0].expects.slos[0]'],
      findings: [
        'Input port `scans` of data product `parcels` expects a latency, and output port `scans@1.0.0` of data product `scans` promises none; what is expected is promised by somebody',
      ],
      severities: ['warning'],
    },
    {
      name: 'when the contract that is at hand is silent too',
      mesh: mesh(contract('slaProperties: []')),
    },
    {
      name: 'for a property of their own',
      mesh: mesh('', { expects: '{ property: completeness, value: 98 }' }),
      findings: [
        'Input port `scans` of data product `parcels` expects `completeness`, and output port `scans@1.0.0` of data product `scans` promises none; what is expected is promised by somebody',
      ],
    },
    {
      name: 'mildly, while it is an experiment',
      mesh: mesh('', { lifecycle: 'experimental' }),
      severities: ['info'],
    },
  ],
  unknown: [
    {
      name: 'when the contract is kept elsewhere',
      mesh: mesh('contract: { id: c }'),
      reason:
        'what the contract of input port `scans` promises is not known; its text in `contract` of the port says it',
    },
    {
      name: 'when the port does not exist',
      mesh: mesh('').replace('scans#scans', 'scans#gone'),
      reason:
        'what input port `scans` reads does not exist; `from` of the input names a port that exists',
    },
  ],
});
