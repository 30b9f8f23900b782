import {
  dataProduct,
  referencesOf,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { isProductRef } from '../../references/isProductRef';
import { subjectName } from '../../wording/names';

export const interopProductWithoutPort = defineRule({
  id: 'interop-product-without-port',
  summary: 'A data product in production offers at least one output port.',
  why: 'A data product is what others can use, and they use it through its ports: without one there is nothing to read, no contract and no promise, and whoever uses it all the same does so behind its owner’s back. A report or a model is offered through a port too, of type `other` if need be; at the end of a chain, where people look at what was made of other products, that is only asked.',
  source: 'Dehghani, Data Mesh (2022): data as a product',
  remedy:
    'Describe what it offers in `spec.outputPorts`, or set `spec.lifecycle` to what it is.',
  subject: productsInUse,
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts: [{ name: confirmed-visits, version: 1.0.0 }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
`,
  },
  check({ ref, node, entity }, { graph }) {
    const { type, lifecycle, outputPorts = [] } = entity.spec;
    if (lifecycle !== 'production') {
      return notApplicable('it is not in production');
    }
    if (outputPorts.length > 0) return PASS;
    const isEnd = type === 'consumer-aligned' && readsProduct(graph, node);
    return [
      {
        path: ['spec', 'outputPorts'],
        message: `${subjectName(ref)} is in production, and offers no output port; others use a data product through at least one`,
        severity: isEnd ? 'info' : undefined,
      },
    ];
  },
});

function readsProduct(graph: MeshGraph, product: MeshNode): boolean {
  return referencesOf(graph, dataProduct, product)
    .of('inputPorts.from')
    .some(({ ref }) => isProductRef(ref));
}
