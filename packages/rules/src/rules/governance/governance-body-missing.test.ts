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
spec: { type: aggregate, lifecycle: ${lifecycle}, owner: ${name}-crew, domain: ${of} }
`;

/** The same with one owner of all. */
const ofOneTeam = (text: string) => text.replace(/\w-crew/g, 'crew');

const body = (name: string, type: string, scope: string) => `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: ${name} }
spec: { type: ${type}, owner: crew, scope: ${scope} }
`;

const two = domain('a') + product('x', 'a') + product('y', 'a');
const mesh = domain('a') + domain('b') + product('x', 'a') + product('y', 'b');

const missing = (home: string, type: string) =>
  `The mesh of ${home} has 2 domains with data products and no governance body of type \`${type}\` for more than one of them; what concerns several domains is decided together`;

testRule(governanceBodyMissing, {
  passes: [
    {
      name: 'when a body of the domain decides',
      others: ['not-applicable'],
      mesh: two + body('f', 'domain', '{ level: domain, domains: [a] }'),
    },
    {
      name: 'when a body of the domain around it decides',
      others: ['not-applicable'],
      mesh:
        domain('c') +
        product('v', 'c') +
        product('w', 'c') +
        two.replace('owner: crew, ', 'owner: crew, subdomainOf: c') +
        body('f', 'domain', '{ level: domain, domains: [c] }'),
      options: { domains: 9 },
    },
    {
      name: 'when the bodies are those of a domain in which the others lie',
      others: ['not-applicable'],
      mesh:
        domain('c') +
        domain('a', 'subdomainOf: c') +
        domain('b', 'subdomainOf: c') +
        product('x', 'a') +
        product('y', 'b') +
        body('f', 'portfolio', '{ level: domain, domains: [c] }') +
        body('g', 'technology', '{ level: domain, domains: [c] }'),
    },
    {
      name: 'when the mesh has a portfolio and a technology body',
      others: ['not-applicable'],
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
        'Domain `a` has at least 2 data products and no governance body of type `domain` decides for it; one decides which use case comes next',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a domain of one team among others',
      mesh:
        ofOneTeam(two) +
        domain('b') +
        product('z', 'b') +
        body('f', 'portfolio', '{ level: enterprise }') +
        body('g', 'technology', '{ level: enterprise }'),
      findings: [
        'Domain `a` has at least 2 data products and no governance body of type `domain` decides for it; one decides which use case comes next',
      ],
    },
    {
      name: 'once for a mesh of several domains',
      mesh,
      findings: [
        missing('domain `a`', 'portfolio'),
        missing('domain `a`', 'technology'),
      ],
    },
    {
      name: 'where the bodies that there are decide for a single domain',
      mesh:
        mesh +
        body('f', 'portfolio', '{ level: domain, domains: [a] }') +
        body('g', 'technology', '{ level: domain, domains: [b] }'),
      findings: [
        missing('domain `a`', 'portfolio'),
        missing('domain `a`', 'technology'),
      ],
    },
    {
      name: 'to the body of the enterprise, where domains stand side by side',
      mesh: mesh + body('f', 'portfolio', '{ level: enterprise }'),
      findings: [missing('governance body `f`', 'technology')],
    },
  ],
  notApplicable: [
    {
      name: 'where only one product is in use',
      mesh: domain('a') + product('x', 'a') + product('y', 'a', 'retired'),
      reason: 'there is too little in it to decide on',
    },
    {
      name: 'where one team owns all data products, and all are of one domain',
      mesh: ofOneTeam(two),
      reason:
        'one team owns all data products there are, and decides for itself',
    },
  ],
});
