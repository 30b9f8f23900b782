import type { MeshGraph, MeshNode } from '../graph/meshGraph';
import { dataProduct } from '../kinds';
import type { DomainProduct, DomainProductOwner } from './domainProducts/types';
import { titleOf } from './titles';

/** The data products among nodes, as pages list them: by title. */
export function viewProducts(
  graph: MeshGraph,
  nodes: Iterable<MeshNode>,
): DomainProduct[] {
  return [...nodes]
    .flatMap(node => {
      const product = graph.get(dataProduct, node);
      if (!product) return [];
      return {
        ref: graph.refOf(node),
        title: titleOf(graph, node),
        lifecycle: product.spec.lifecycle,
        owner: viewOwner(graph, node),
      };
    })
    .sort(byTitle);
}

/** By code point, so that the order is the same everywhere. */
export function byTitle(a: { title: string }, b: { title: string }): number {
  if (a.title === b.title) return 0;
  return a.title < b.title ? -1 : 1;
}

function viewOwner(
  graph: MeshGraph,
  product: MeshNode,
): DomainProductOwner | undefined {
  const owner = graph.first(product, 'ownedBy');
  if (owner === undefined) return undefined;
  return {
    ref: graph.refOf(owner),
    title: titleOf(graph, owner),
    isMissing: graph.itemOf(owner) === undefined,
  };
}
