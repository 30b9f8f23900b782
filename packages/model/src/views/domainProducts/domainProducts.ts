import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct, domain } from '../../kinds';
import { eachOfManyInSteps, finish, type Steps } from '../../memory/steps';
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
  return finish(domainProductsInSteps(graph, domainRef));
}

/** The same, in steps. @public */
export function* domainProductsInSteps(
  graph: MeshGraph,
  domainRef: string,
): Steps<DomainProducts | undefined> {
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
    narrower: yield* findNarrower(graph, node),
  };
}

function ownProducts(graph: MeshGraph, node: MeshNode): MeshNode[] {
  return [...graph.targets(node, 'hasPart')].filter(part =>
    graph.get(dataProduct, part),
  );
}

function* findNarrower(
  graph: MeshGraph,
  node: MeshNode,
): Steps<NarrowerDomain[]> {
  const found: NarrowerDomain[] = [];
  for (const inner of partsOfKindDomain(graph, node)) {
    const productCount = yield* countInside(graph, inner, node);
    if (productCount === 0) continue;
    const ref = graph.refOf(inner);
    found.push({ ref, title: titleOf(graph, inner), productCount });
  }
  return found.sort(byTitle);
}

/** Domains may be declared in a circle: each is entered once, `outer` never. */
function* countInside(
  graph: MeshGraph,
  start: MeshNode,
  outer: MeshNode,
): Steps<number> {
  const inside = new Set([start]);
  const products = new Set<MeshNode>();
  // a set is gone through with what comes into it meanwhile
  yield* eachOfManyInSteps(inside, node => {
    const own = ownProducts(graph, node);
    own.forEach(product => products.add(product));
    const narrower = partsOfKindDomain(graph, node);
    for (const each of narrower) if (each !== outer) inside.add(each);
    return own.length + narrower.length;
  });
  return products.size;
}

function partsOfKindDomain(graph: MeshGraph, node: MeshNode): MeshNode[] {
  return [...graph.targets(node, 'hasPart')].filter(
    part => part !== node && graph.get(domain, part),
  );
}
