import { testRule } from '../../testing';
import { ownershipDataLeadMissing } from './ownership-data-lead-missing';

const domain = (dataMesh: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: leads${dataMesh} }
`;

testRule(ownershipDataLeadMissing, {
  passes: [
    {
      name: 'for a person, named in short',
      mesh: domain(', dataMesh: { dataLead: jane.doe }'),
    },
    {
      name: 'alone, without the rest of the mesh',
      mesh: domain(', dataMesh: { dataLead: jane.doe }'),
      isPartial: true,
    },
  ],
  fails: [
    {
      name: 'without anybody',
      mesh: domain(', dataMesh: {}'),
      paths: ['spec.dataMesh.dataLead'],
      findings: [
        'Domain `access` has no data lead; one person is nominated for it by name',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a group',
      mesh: domain(", dataMesh: { dataLead: 'group:leads' }"),
      paths: ['spec.dataMesh.dataLead'],
      findings: [
        'Domain `access` has `group:leads` as its data lead; the data lead is a person, which is a user',
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
