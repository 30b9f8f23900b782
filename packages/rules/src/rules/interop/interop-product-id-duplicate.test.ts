import { meshOf } from '../../facts/flow/__testUtils__/products';
import { testRule } from '../../testing';
import { interopProductIdDuplicate } from './interop-product-id-duplicate';

const bearing = (name: string, id?: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata:
  name: ${name}
  annotations: { ${id ? `data-mesh/product-id: '${id}'` : ''} }
spec: { type: aggregate, lifecycle: production, owner: crew }
`;

testRule(interopProductIdDuplicate, {
  passes: [
    {
      name: 'for different ids',
      mesh: meshOf(bearing('a', 'x'), bearing('b', 'X')),
    },
  ],
  fails: [
    {
      name: 'for both of two products with one id',
      mesh: meshOf(bearing('a', 'x'), bearing('b', ' x ')),
      paths: [
        'metadata.annotations.data-mesh/product-id',
        'metadata.annotations.data-mesh/product-id',
      ],
      findings: [
        'Data product `a` bears the id `x`, which `b` bears too; a global id names one thing',
        'Data product `b` bears the id `x`, which `a` bears too; a global id names one thing',
      ],
      severities: ['error', 'error'],
    },
    {
      name: 'naming some of many',
      mesh: meshOf(
        ...['a', 'b', 'c', 'd', 'e', 'f'].map(name => bearing(name, 'x')),
      ),
      findings: [
        ['a', '`b`, `c`, `d`'],
        ['b', '`a`, `c`, `d`'],
        ['c', '`a`, `b`, `d`'],
        ['d', '`a`, `b`, `c`'],
        ['e', '`a`, `b`, `c`'],
        ['f', '`a`, `b`, `c`'],
      ].map(
        ([name, others]) =>
          `Data product \`${name}\` bears the id \`x\`, which ${others}, 2 more products bear too; a global id names one thing`,
      ),
    },
  ],
  notApplicable: [
    {
      name: 'without an id',
      mesh: bearing('a'),
      reason: 'it has no `data-mesh/product-id`',
    },
  ],
});
