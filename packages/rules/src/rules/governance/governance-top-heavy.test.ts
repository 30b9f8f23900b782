import { testRule } from '../../testing';
import { governanceTopHeavy } from './governance-top-heavy';

const company = `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: company }
spec: { owner: crew }
`;

const product = `---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: crew, domain: company }
`;

const body = (scope: string, count: number, fields = '') => `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: b${count} }
spec: { type: technology, owner: crew, scope: ${scope}, policies: [${Array.from(
  { length: count },
  (_, index) => `{ id: p${index}, status: enforced, ${fields} }`,
).join()}] }
`;

const ENTERPRISE = '{ level: enterprise }';
const EMEA = '{ level: region, regions: [emea] }';

testRule(governanceTopHeavy, {
  passes: [
    {
      name: 'at the largest share that is allowed',
      mesh: company + body(ENTERPRISE, 7) + body(EMEA, 3),
    },
    {
      name: 'with too few policies to tell',
      mesh: company + body(ENTERPRISE, 4),
    },
    {
      name: 'when a product has as many policies as it should',
      mesh: company + product + body(ENTERPRISE, 2),
      options: { maxPerProduct: 2 },
    },
    {
      name: 'when the policies are not about the product',
      mesh:
        company + product + body(ENTERPRISE, 3, 'appliesTo: { kind: Domain }'),
      options: { maxPerProduct: 2 },
    },
  ],
  fails: [
    {
      name: 'beyond that share',
      mesh: company + body(ENTERPRISE, 8) + body(EMEA, 3),
      paths: ['metadata.name'],
      findings: [
        'In the mesh of domain `company` 8 of 11 policies in force bind everybody, 73 %; at most 70 % are expected to',
      ],
      severities: ['info'],
    },
    {
      name: 'when a product has more policies than it should',
      mesh: company + product + body(ENTERPRISE, 3),
      options: { maxPerProduct: 2 },
      findings: [
        'In the mesh of domain `company` 1 data product has more than 2 policies in force, `dataproduct:visits` the most with 3; a team keeps only so many in mind',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'without policies',
      mesh: company,
      reason: 'no policy is in force',
    },
    {
      name: 'for a domain within the mesh',
      mesh: `${company}---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: x }
spec: { owner: crew, subdomainOf: company }
`,
      reason: 'another domain stands for the mesh',
    },
  ],
});
