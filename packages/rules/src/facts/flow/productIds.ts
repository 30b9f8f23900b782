import {
  dataProduct,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** The annotation with the id that a product bears outside of the catalog. */
export const PRODUCT_ID_ANNOTATION = 'data-mesh/product-id';

/** The id of a product, without the spaces around it. */
export function productIdOf(
  graph: MeshGraph,
  product: MeshNode,
): string | undefined {
  const { annotations } = graph.get(dataProduct, product)?.metadata ?? {};
  return annotations?.[PRODUCT_ID_ANNOTATION]?.trim();
}
