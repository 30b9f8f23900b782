import {
  dataProduct,
  quote,
  PRODUCT_ID_ANNOTATION,
  productIdOf,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { nameProduct } from './shared/flowNames';
import { countOf } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

/** So many of the others are named. */
const MAX_NAMED = 3;

export const interopProductIdDuplicate = defineRule({
  id: 'interop-product-id-duplicate',
  summary: 'No two data products bear the same global id.',
  why: 'Other tools, contracts and lineage know a data product by its global id. When two products share one, each of these mixes them up, and whatever is said of one is believed of the other.',
  source: 'Bitol, Open Data Product Standard: the id of a product',
  remedy:
    'Give each product an id of its own in the annotation `data-mesh/product-id`; a copied file often brings its id along.',
  subject: everyOf(dataProduct),
  needs: ['mesh'],
  severity: 'error',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits, annotations: { data-mesh/product-id: 'urn:acme:visits' } }
spec: { type: source-aligned, lifecycle: production, owner: field-crew }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys, annotations: { data-mesh/product-id: 'urn:acme:journeys' } }
spec: { type: aggregate, lifecycle: production, owner: access-crew }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits, annotations: { data-mesh/product-id: 'urn:acme:visits' } }
spec: { type: source-aligned, lifecycle: production, owner: field-crew }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys, annotations: { data-mesh/product-id: 'urn:acme:visits' } }
spec: { type: aggregate, lifecycle: production, owner: access-crew }
`,
  },
  check({ ref, node, entity }, { graph, facts }) {
    const id = productIdOf(entity);
    if (!id) return notApplicable('it has no `data-mesh/product-id`');
    const bearers = facts.flows.withProductId(id);
    const count = bearers.length - 1;
    if (count < 1) return PASS;
    const path = ['metadata', 'annotations', PRODUCT_ID_ANNOTATION];
    const named = bearers
      .slice(0, MAX_NAMED + 1)
      .filter(other => other !== node)
      .slice(0, MAX_NAMED)
      .map(graph.refOf);
    const rest = count - named.length;
    const names = [
      ...named.map(nameProduct),
      ...(rest > 0 ? [countOf(rest, ['more product', 'more products'])] : []),
    ];
    return [
      {
        path,
        message: `${subjectName(ref)} bears the id ${quote(id)}, which ${names.join(', ')} ${count === 1 ? 'bears' : 'bear'} too; a global id names one thing`,
        related: named.map(other => ({ ref: other, path })),
      },
    ];
  },
});
