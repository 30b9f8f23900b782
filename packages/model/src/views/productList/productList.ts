import { regionOfProduct } from '../../facts/region';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct } from '../../kinds';
import { eachInSteps, sortInSteps, type Steps } from '../../memory/steps';
import { byTitle } from '../products';
import { titleOf } from '../titles';
import type { ListedProduct, ProductPlace } from './types';

/**
 * All data products of a mesh, by title; in steps, each a product. One that
 * cannot be read is not among them.
 *
 * @public
 */
export function* listProductsInSteps(graph: MeshGraph): Steps<ListedProduct[]> {
  const found: ListedProduct[] = [];
  yield* eachInSteps(graph.ofKind(dataProduct), node => {
    const product = graph.get(dataProduct, node);
    if (!product) return;
    const { type, lifecycle } = product.spec;
    found.push({
      ref: graph.refOf(node),
      title: titleOf(graph, node),
      domain: placeOf(graph, graph.first(node, 'partOf')),
      owner: placeOf(graph, graph.first(node, 'ownedBy')),
      ...{ type, lifecycle },
      region: regionOfProduct(graph, node),
      reads: new Set(graph.targets(node, 'consumesFrom')).size,
      readBy: new Set(graph.targets(node, 'suppliesTo')).size,
    });
  });
  return yield* sortInSteps(found, byTitle);
}

function placeOf(
  graph: MeshGraph,
  node: MeshNode | undefined,
): ProductPlace | undefined {
  return node === undefined
    ? undefined
    : { ref: graph.refOf(node), title: titleOf(graph, node) };
}
