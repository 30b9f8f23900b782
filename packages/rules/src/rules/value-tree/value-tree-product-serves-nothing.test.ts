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

const other = measuring.replace('bet', 'other').replace('outcomes', 'lost');

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
        other,
      ].join('---'),
      paths: ['spec.lifecycle', 'spec.lifecycle'],
    },
    {
      name: 'when nothing reads it',
      mesh: [product('visits'), other].join('---'),
      findings: [
        'Data product `visits` is in production and serves no bet: no initiative builds, changes or uses it, it gives the readings of no measure, and no product that reads it serves a bet either; a product in production serves one',
      ],
      severities: ['warning'],
    },
    {
      name: 'when it gives the readings of its own measures only',
      mesh: [
        product('visits', ', measures: [{ id: a, measuredBy: visits }]'),
        other,
      ].join('---'),
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
      name: 'while nobody has written down a bet',
      mesh: product('visits'),
      reason:
        'the mesh has no bets yet; a `ValueHypothesis` says what its products are for',
    },
    {
      name: 'without the rest of the mesh',
      mesh: product('visits'),
      isPartial: true,
      reason: 'it needs the whole mesh',
    },
  ],
});
