import {
  dataProduct,
  type DataProductEntity,
} from '../kinds/dataProduct/dataProduct';
import type { MeshGraph, MeshNode } from '../graph/meshGraph';

/**
 * True unless a data product is retired: then it reads and promises nothing any
 * more, whatever is still written there, and nobody has to mend it.
 *
 * @public
 */
export function isInUse({ spec }: DataProductEntity): boolean {
  return spec.lifecycle !== 'retired';
}

/** True for a node that is a retired data product. @public */
export function isRetired(graph: MeshGraph, node: MeshNode): boolean {
  const product = graph.get(dataProduct, node);
  return product !== undefined && !isInUse(product);
}
