import { testRule } from '../../testing';
import { valueTreeDomainWithoutVision } from './value-tree-domain-without-vision';

const domain = (rest: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: post }
spec: { owner: leads ${rest} }
`;

testRule(valueTreeDomainWithoutVision, {
  passes: [
    {
      name: 'without goals, which others ask for',
      mesh: domain(', dataMesh: { vision: Every parcel arrives. }'),
    },
  ],
  fails: [
    {
      name: 'when there are goals that lead nowhere',
      mesh: domain(
        ", dataMesh: { vision: ' ', goals: [{ id: a }, { id: b }] }",
      ),
      paths: ['spec.dataMesh.vision'],
      findings: [
        'Domain `post` has 2 goals and no vision; `spec.dataMesh.vision` says what it wants to be true one day',
      ],
      severities: ['warning'],
    },
    {
      name: 'as a hint, when it has no goals yet',
      mesh: domain(', dataMesh: { region: emea }'),
      findings: [
        'Domain `post` has no vision; `spec.dataMesh.vision` says what it wants to be true one day',
      ],
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'to a domain that knows nothing of the data mesh',
      mesh: domain(''),
      reason: 'it has no data mesh part',
    },
  ],
});
