import { testRule } from '../../testing';
import { interopAgreementOutdated } from './interop-agreement-outdated';

const mesh = (agreement: string, lifecycle = 'production') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: scans }
spec:
  type: source-aligned
  lifecycle: production
  owner: crew
  outputPorts: [{ name: scans, version: 2.1.0 }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: parcels }
spec:
  type: aggregate
  lifecycle: ${lifecycle}
  owner: others
  inputPorts: [{ name: scans, from: scans#scans, ${agreement} }]
`;

testRule(interopAgreementOutdated, {
  passes: [
    {
      name: 'on its last day',
      mesh: mesh('agreement: { until: 2026-11-20 }'),
      others: ['not-applicable'],
    },
    {
      name: 'for a version that is compatible with the agreed one',
      mesh: mesh('agreement: { version: 2.0.0 }'),
      others: ['not-applicable'],
    },
  ],
  fails: [
    {
      name: 'when it has ended',
      mesh: mesh('agreement: { until: 2026-11-19 }'),
      paths: ['spec.inputPorts[0].agreement.until'],
      findings: [
        'Input port `scans` of data product `parcels` is read under an agreement that ended on 2026-11-19; what is read is agreed on',
      ],
      severities: ['warning'],
    },
    {
      name: 'when another version is read',
      mesh: mesh('agreement: { version: 1.4.0 }'),
      paths: ['spec.inputPorts[0].agreement.version'],
      findings: [
        'Input port `scans` of data product `parcels` reads output port `scans@2.1.0` of data product `scans`, and version `1.4.0` was agreed on; what is read is agreed on',
      ],
    },
    {
      name: 'when a newer version was agreed on than is offered',
      mesh: mesh('agreement: { version: 2.2.0 }'),
    },
    {
      name: 'mildly, while it is an experiment',
      mesh: mesh('agreement: { until: 2026-11-19 }', 'experimental'),
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'without an agreement',
      mesh: mesh(''),
      reason: 'it has no agreement on what it reads',
    },
    {
      name: 'to a retired product',
      mesh: mesh('agreement: { until: 2026-11-19 }', 'retired'),
      reason: 'it is retired',
    },
  ],
  unknown: [
    {
      name: 'when the port does not exist',
      mesh: mesh('agreement: { version: 1.0.0 }').replace(
        'scans#scans',
        'scans#gone',
      ),
      reason:
        'what input port `scans` reads does not exist; `from` of the input names a port that exists',
    },
  ],
});
