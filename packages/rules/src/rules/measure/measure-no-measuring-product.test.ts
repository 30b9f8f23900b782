import { testRule } from '../../testing';
import { measureNoMeasuringProduct } from './measure-no-measuring-product';

const bet = (measures: string, rest = '', status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  measures: ${measures}
  ${rest}
`;

testRule(measureNoMeasuringProduct, {
  passes: [
    {
      name: 'when a data product measures it, known to the catalog or not',
      mesh: bet('[{ id: wait, measuredBy: visits }]'),
    },
  ],
  fails: [
    {
      name: 'when none does, for bets and for goals',
      mesh: [
        bet('[{ id: wait, measuredBy: visits }, { id: calls }]'),
        `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: leads
  dataMesh: { goals: [{ id: faster, measures: [{ id: wait }] }] }
`,
      ].join('---'),
      paths: [
        'spec.dataMesh.goals[0].measures[0].measuredBy',
        'spec.measures[1].measuredBy',
      ],
      findings: [
        'Measure `wait` of goal `faster` of domain `access` names no data product in `measuredBy`; a data product gives the readings of a measure in use',
        'Measure `calls` of value hypothesis `bet` names no data product in `measuredBy`; a data product gives the readings of a measure in use',
      ],
      severities: ['info', 'info'],
    },
    {
      name: 'when the product is switched off',
      mesh: [
        bet('[{ id: wait, measuredBy: visits }]'),
        `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: retired, owner: crew }
`,
      ].join('---'),
      findings: [
        'Measure `wait` of value hypothesis `bet` is measured by `dataproduct:visits`, which is retired; a data product gives the readings of a measure in use',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to an effort that needs no data',
      mesh: bet('[{ id: wait }]', 'effortType: non-data'),
      reason: 'it needs no data',
    },
    {
      name: 'before the bet is active',
      mesh: bet('[{ id: wait }]', '', 'draft'),
      reason: 'it is not active yet',
    },
  ],
});
