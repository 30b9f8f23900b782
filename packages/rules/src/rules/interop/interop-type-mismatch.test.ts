import { testRule } from '../../testing';
import { interopTypeMismatch } from './interop-type-mismatch';

const product = (type: string, inputs: string, lifecycle = 'production') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: parcels }
spec:
  type: ${type}
  lifecycle: ${lifecycle}
  owner: crew
  inputPorts: ${inputs}
`;

testRule(interopTypeMismatch, {
  passes: [
    {
      name: 'for a source-aligned product whose source is not described',
      mesh: product('source-aligned', '[]'),
    },
    {
      name: 'for an aggregate that reads a source too',
      mesh: product('aggregate', '[{ from: scans }, { from: resource:lake }]'),
    },
  ],
  fails: [
    {
      name: 'for a source-aligned product that reads products only',
      mesh: product('source-aligned', '[{ from: scans }, { from: depots }]'),
      paths: ['spec.type'],
      findings: [
        'Data product `parcels` is source-aligned, and reads 2 data products and no source; a source-aligned product reads the source that it is aligned to',
      ],
      severities: ['warning'],
    },
    {
      name: 'as a hint, when it looks something up beside its source',
      mesh: product(
        'source-aligned',
        '[{ from: resource:lake }, { from: depots }]',
      ),
      findings: [
        'Data product `parcels` is source-aligned, and reads 1 data product besides its source; a source-aligned product reads the source that it is aligned to',
      ],
      severities: ['info'],
    },
    {
      name: 'for an aggregate of one source',
      mesh: product('aggregate', '[{ from: resource:lake }]'),
      paths: ['spec.type'],
      findings: [
        'Data product `parcels` is an aggregate, and reads sources only; an aggregate reads other data products',
      ],
      severities: ['warning'],
    },
    {
      name: 'for an aggregate in production that names nothing',
      mesh: product('aggregate', '[]'),
      paths: ['spec.inputPorts'],
      findings: [
        'Data product `parcels` is an aggregate, and names nothing that it reads; an aggregate reads other data products',
      ],
      severities: ['warning'],
    },
    {
      name: 'mildly, while it is an experiment',
      mesh: product('aggregate', '[{ from: resource:lake }]', 'experimental'),
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'to a consumer-aligned product',
      mesh: product('consumer-aligned', '[{ from: resource:lake }]'),
      reason: 'it may read products and sources alike',
    },
    {
      name: 'to a retired product',
      mesh: product('aggregate', '[]', 'retired'),
      reason: 'it is retired',
    },
  ],
  unknown: [
    {
      name: 'when what an experiment reads is not described yet',
      mesh: product('aggregate', '[]', 'experimental'),
      reason: 'what it reads is not described; `spec.inputPorts` describes it',
    },
  ],
});
