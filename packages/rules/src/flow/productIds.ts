import {
  dataProduct,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** The annotation with the id that a product bears outside of the catalog. */
export const PRODUCT_ID_ANNOTATION = 'data-mesh/product-id';

/** The products of each id, by the order of their refs. */
export function indexProductIds(
  graph: MeshGraph,
): ReadonlyMap<string, readonly MeshNode[]> {
  const index = new Map<string, MeshNode[]>();
  for (const product of graph.ofKind(dataProduct)) {
    const id = productIdOf(graph, product);
    if (!id) continue;
    const list = index.get(id);
    if (list) list.push(product);
    else index.set(id, [product]);
  }
  return index;
}

/** The id of a product, without the spaces around it. */
export function productIdOf(
  graph: MeshGraph,
  product: MeshNode,
): string | undefined {
  const { annotations } = graph.get(dataProduct, product)?.metadata ?? {};
  return annotations?.[PRODUCT_ID_ANNOTATION]?.trim();
}
