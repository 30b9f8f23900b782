import { testRule } from '../../testing';
import { interopIdentifierDuplicate } from './interop-identifier-duplicate';

const domain = (identifiers: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: post }
spec: { owner: leads, dataMesh: { identifiers: ${identifiers} } }
`;

testRule(interopIdentifierDuplicate, {
  fails: [
    {
      name: 'for an identifier that is defined again',
      mesh: domain(
        '[{ id: parcel }, { id: depot }, { id: parcel, format: P9 }]',
      ),
      paths: ['spec.dataMesh.identifiers[2].id'],
      findings: [
        'Domain `post` has two shared identifiers with the id `parcel`, the 1st and the 3rd; an id names one thing',
      ],
      severities: ['warning'],
    },
  ],
  notApplicable: [
    {
      name: 'without identifiers',
      mesh: domain('[]'),
      reason: 'it defines no identifier',
    },
  ],
});
