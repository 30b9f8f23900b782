import { testRule } from '../../testing';
import { valueTreeProductServesNothing } from './value-tree-product-serves-nothing';

const product = (name: string, rest = '') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec: { type: aggregate, lifecycle: production, owner: crew ${rest} }
`;

const measuring = `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: active
  statement: { weBelieve: a, willResultIn: b }
  measures: [{ id: days, measuredBy: outcomes }]
`;

testRule(valueTreeProductServesNothing, {
  passes: [
    {
      name: 'when it measures something',
      mesh: [product('outcomes'), measuring].join('---'),
    },
    {
      name: 'when it is upstream of a product that serves',
      mesh: [
        product('visits'),
        product('journeys', ', inputPorts: [{ from: visits }]'),
        product('outcomes', ', inputPorts: [{ from: journeys }]'),
        measuring,
      ].join('---'),
    },
  ],
  fails: [
    {
      name: 'when only products that serve nothing read it, also in a circle',
      mesh: [
        product('a', ', inputPorts: [{ from: b }]'),
        product('b', ', inputPorts: [{ from: a }]'),
      ].join('---'),
      paths: ['spec.lifecycle', 'spec.lifecycle'],
    },
    {
      name: 'when nothing reads it',
      mesh: product('visits'),
      findings: [
        'Data product `visits` is in production, but no initiative builds, changes or uses it, it measures nothing, and no product that reads it does; every product in production serves a bet',
      ],
      severities: ['warning'],
    },
  ],
  notApplicable: [
    {
      name: 'before production',
      mesh: product('visits').replace('production', 'experimental'),
      reason: 'it is not in production',
    },
  ],
  unknown: [
    {
      name: 'without the rest of the mesh',
      mesh: product('visits'),
      isPartial: true,
      reason: 'it needs the whole mesh',
    },
  ],
});
