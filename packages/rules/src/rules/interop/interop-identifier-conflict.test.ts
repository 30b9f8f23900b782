import { testRule } from '../../testing';
import { interopIdentifierConflict } from './interop-identifier-conflict';

const domains = (identifiers: Readonly<Record<string, string>>) =>
  Object.entries(identifiers)
    .map(
      ([name, list]) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: leads, dataMesh: { identifiers: ${list} } }
`,
    )
    .join('---');

testRule(interopIdentifierConflict, {
  passes: [
    {
      name: 'for one that two domains define alike, or of which one says less',
      mesh: domains({
        post: '[{ id: parcel, title: Parcel, format: P9 }, { id: depot }]',
        rail: "[{ id: parcel, title: 'parcel ' }, { id: depot, title: Depot }]",
      }),
    },
    {
      name: 'for one that a domain defines twice, which is told as that',
      mesh: domains({
        post: '[{ id: parcel, format: P9 }, { id: parcel, format: A9 }]',
      }),
    },
  ],
  fails: [
    {
      name: 'for one that another domain defines otherwise, where it comes later',
      mesh: domains({
        post: '[{ id: depot }, { id: parcel, title: Parcel, format: P9 }]',
        air: '[{ id: parcel, format: A9 }, { id: depot, title: Hub }]',
        sea: '[{ id: depot, title: Port }, { id: depot, title: Quay }]',
      }),
      paths: [
        'spec.dataMesh.identifiers[1].id',
        'spec.dataMesh.identifiers[0].id',
      ],
      findings: [
        'Domain `post` defines the shared identifier `parcel` in the format `P9`, and domain `air` defines it in the format `A9`; an id names one thing',
        'Domain `sea` defines the shared identifier `depot` as `Port`, and domain `air` defines it as `Hub`; an id names one thing',
      ],
      severities: ['warning', 'warning'],
    },
  ],
  notApplicable: [
    {
      name: 'without identifiers',
      mesh: domains({ post: '[]' }),
      reason: 'it defines no identifier',
    },
  ],
});
