import { testRule } from '../../testing';
import { ownershipDomainOwnerMissing } from './ownership-domain-owner-missing';

const domain = (dataMesh: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: leads${dataMesh} }
`;

testRule(ownershipDomainOwnerMissing, {
  passes: [
    {
      name: 'for a person, named in short',
      mesh: domain(', dataMesh: { domainOwner: jane.doe }'),
    },
    {
      name: 'alone, without the rest of the mesh',
      mesh: domain(', dataMesh: { domainOwner: jane.doe }'),
      isPartial: true,
    },
  ],
  fails: [
    {
      name: 'without anybody',
      mesh: domain(', dataMesh: {}'),
      paths: ['spec.dataMesh.domainOwner'],
      findings: [
        'Domain `access` has no domain owner; one person is nominated for it by name',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a group',
      mesh: domain(", dataMesh: { domainOwner: 'group:leads' }"),
      paths: ['spec.dataMesh.domainOwner'],
      findings: [
        'Domain `access` has `group:leads` as its domain owner; the domain owner is a person, which is a user',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to a domain that is not described for the mesh',
      mesh: domain(''),
      reason: 'it has no data mesh part',
    },
  ],
});
