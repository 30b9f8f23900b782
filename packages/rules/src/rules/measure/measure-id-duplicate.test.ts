import { testRule } from '../../testing';
import { measureIdDuplicate } from './measure-id-duplicate';

const domain = (first: string, second: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: post }
spec:
  owner: leads
  dataMesh:
    goals: [{ id: sooner, measures: ${first} }, { id: cheaper, measures: ${second} }]
`;

testRule(measureIdDuplicate, {
  passes: [
    {
      name: 'for measures of two goals',
      mesh: domain('[{ id: days }]', '[{ id: days }]'),
    },
  ],
  fails: [
    {
      name: 'for measures of one goal',
      mesh: domain('[{ id: days }]', '[{ id: cost }, { id: cost }]'),
      paths: ['spec.dataMesh.goals[1].measures[1].id'],
      findings: [
        'Measure `cost` of goal `cheaper` of domain `post` is declared twice; an id names one measure',
      ],
      severities: ['error'],
    },
    {
      name: 'for measures of a data product',
      mesh: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: parcels }
spec:
  type: source-aligned
  lifecycle: production
  owner: crew
  measures: [{ id: readers }, { id: readers }]
`,
      paths: ['spec.measures[1].id'],
    },
  ],
  notApplicable: [
    {
      name: 'without measures',
      mesh: domain('[]', '[]'),
      reason: 'it has no measures',
    },
  ],
});
