import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct, domain } from '../../kinds';
import { byTitle, viewProducts } from '../products';
import { titleOf } from '../titles';
import type { DataProductType, DomainProducts, NarrowerDomain } from './types';

// a record, so that the compiler sees to it that no type is left out
const FROM_SOURCE_TO_USE: Readonly<Record<DataProductType, DataProductType>> = {
  'source-aligned': 'source-aligned',
  aggregate: 'aggregate',
  'consumer-aligned': 'consumer-aligned',
};

/**
 * The data products of a domain by type, and the domains inside it that have
 * further ones; `undefined` when the domain is not in the mesh. Takes time
 * linear in the domains and products inside it, for each of its narrower
 * domains at most once.
 *
 * @public
 */
export function findDomainProducts(
  graph: MeshGraph,
  domainRef: string,
): DomainProducts | undefined {
  const node = graph.nodeOf(domainRef);
  if (node === undefined || !graph.get(domain, node)) return undefined;
  const products = ownProducts(graph, node);
  return {
    domainRef,
    groups: Object.values(FROM_SOURCE_TO_USE).map(type => ({
      type,
      products: viewProducts(
        graph,
        products.filter(
          product => graph.get(dataProduct, product)?.spec.type === type,
        ),
      ),
    })),
    narrower: findNarrower(graph, node),
  };
}

function ownProducts(graph: MeshGraph, node: MeshNode): MeshNode[] {
  return [...graph.targets(node, 'hasPart')].filter(part =>
    graph.get(dataProduct, part),
  );
}

function findNarrower(graph: MeshGraph, node: MeshNode): NarrowerDomain[] {
  return partsOfKindDomain(graph, node)
    .map(inner => ({
      ref: graph.refOf(inner),
      title: titleOf(graph, inner),
      productCount: countInside(graph, inner, node),
    }))
    .filter(({ productCount }) => productCount > 0)
    .sort(byTitle);
}

/** Domains may be declared in a circle: each is entered once, `outer` never. */
function countInside(
  graph: MeshGraph,
  start: MeshNode,
  outer: MeshNode,
): number {
  const seen = new Set([outer, start]);
  const products = new Set<MeshNode>();
  const pending = [start];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    ownProducts(graph, node).forEach(product => products.add(product));
    for (const inner of partsOfKindDomain(graph, node)) {
      if (seen.has(inner)) continue;
      seen.add(inner);
      pending.push(inner);
    }
  }
  return products.size;
}

function partsOfKindDomain(graph: MeshGraph, node: MeshNode): MeshNode[] {
  return [...graph.targets(node, 'hasPart')].filter(
    part => part !== node && graph.get(domain, part),
  );
}
