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
      others: ['not-applicable'],
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
      others: ['not-applicable'],
      mesh: company + body(ENTERPRISE, 8) + body(EMEA, 3),
      paths: ['spec.policies'],
      findings: [
        '8 of 11 policies in force (73 %) bind the whole mesh, most of them of governance body `b8`; at most 70 % do, and the others are made by regions and domains',
      ],
      severities: ['info'],
    },
    {
      name: 'when a product has more policies than it should',
      mesh: company + product + body(ENTERPRISE, 3),
      options: { maxPerProduct: 2 },
      findings: [
        '1 data product has more than 2 policies in force, `dataproduct:visits` the most with 3, and governance body `b3` makes more of them than any other body; a team keeps only so many in mind',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'without policies',
      mesh: company + body(ENTERPRISE, 0),
      reason: 'no policy is in force',
    },
    {
      name: 'to a body with fewer policies, or of a part of the mesh only',
      mesh: body(ENTERPRISE, 8) + body(ENTERPRISE, 1) + body(EMEA, 9),
      others: ['pass', 'fail'],
      reason: 'another body has more policies',
    },
  ],
});
