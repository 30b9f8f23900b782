import { testRule } from '../../testing';
import { governanceBodyMissing } from './governance-body-missing';

const domain = (name: string, rest = '') => `---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: crew, ${rest} }
`;

const product = (name: string, of: string, lifecycle = 'production') => `---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec: { type: aggregate, lifecycle: ${lifecycle}, owner: crew, domain: ${of} }
`;

const body = (name: string, type: string, scope: string) => `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: ${name} }
spec: { type: ${type}, owner: crew, scope: ${scope} }
`;

const two = domain('a') + product('x', 'a') + product('y', 'a');
const mesh = domain('a') + domain('b') + product('x', 'a') + product('y', 'b');

testRule(governanceBodyMissing, {
  passes: [
    {
      name: 'when a body of the domain decides',
      mesh: two + body('f', 'domain', '{ level: domain, domains: [a] }'),
    },
    {
      name: 'when a body of the domain around it decides',
      mesh:
        domain('c') +
        product('v', 'c') +
        product('w', 'c') +
        two.replace('owner: crew, ', 'owner: crew, subdomainOf: c') +
        body('f', 'domain', '{ level: domain, domains: [c] }'),
      options: { domains: 9 },
    },
    {
      name: 'when the mesh has a portfolio and a technology body',
      mesh:
        domain('a') +
        product('x', 'a') +
        body('f', 'portfolio', '{ level: enterprise }') +
        body('g', 'technology', '{ level: region, regions: [emea] }'),
      options: { domains: 1 },
    },
  ],
  fails: [
    {
      name: 'for a domain with several products',
      mesh: two + body('f', 'technology', '{ level: enterprise }'),
      paths: ['metadata.name'],
      findings: [
        'Domain `a` has 2 data products and no governance body of type `domain`; somebody decides which use cases come next',
      ],
      severities: ['warning'],
    },
    {
      name: 'once for a mesh of several domains',
      mesh,
      findings: [
        'The mesh of domain `a` has 2 domains with data products and no governance body of type `portfolio`; what concerns several domains is decided together',
        'The mesh of domain `a` has 2 domains with data products and no governance body of type `technology`; what concerns several domains is decided together',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'where only one product is in use',
      mesh: domain('a') + product('x', 'a') + product('y', 'a', 'retired'),
      reason: 'there is too little in it to decide on',
    },
  ],
});
