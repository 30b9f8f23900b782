import { testRule } from '../../testing';
import { ownershipProductWithoutDomain } from './ownership-product-without-domain';

const product = (rest = '', lifecycle = 'production') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: ${lifecycle}, owner: crew ${rest} }
`;

testRule(ownershipProductWithoutDomain, {
  passes: [
    {
      name: 'for a domain, named in short, without the rest of the mesh',
      mesh: product(', domain: access'),
      isPartial: true,
    },
  ],
  fails: [
    {
      name: 'without any',
      mesh: product(),
      paths: ['spec.domain'],
      findings: [
        'Data product `visits` belongs to no domain; every data product belongs to one domain',
      ],
      severities: ['error'],
    },
    {
      name: 'for something else',
      mesh: product(", domain: 'system:crm'"),
      findings: [
        'Data product `visits` has `system:crm` as its domain, which is none; every data product belongs to one domain',
      ],
    },
    {
      name: 'mildly before production',
      mesh: product('', 'experimental'),
      severities: ['warning'],
    },
  ],
  notApplicable: [
    {
      name: 'to a product that is switched off',
      mesh: product('', 'retired'),
      reason: 'it is retired',
    },
  ],
});
