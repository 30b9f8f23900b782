import {
  regionKey,
  regionOfProduct,
  titleOf,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import {
  labelProducts,
  type FlowNetwork,
  type Labels,
} from '../facts/statistics/flowNetwork';

/** The label of each product, and what is behind its number. */
export interface Labelling {
  readonly labels: Labels;
  readonly names: readonly Name[];
}

interface Name {
  readonly id: string;
  readonly title: string;
}

/** The region of a product. */
export function regionLabel(
  graph: MeshGraph,
  node: MeshNode,
): Name | undefined {
  const region = regionOfProduct(graph, node);
  return region === undefined
    ? undefined
    : { id: regionKey(region), title: region };
}

/** The domain of a product. */
export function domainLabel(
  graph: MeshGraph,
  node: MeshNode,
): Name | undefined {
  const domain = graph.first(node, 'partOf');
  if (domain === undefined) return undefined;
  const id = graph.refOf(domain);
  return { id, title: titleOf(graph, domain) };
}

/** Labels all products. */
export function* labelBy(
  network: FlowNetwork,
  nameOf: (product: MeshNode) => Name | undefined,
): Steps<Labelling> {
  const names: Name[] = [];
  const known = new Set<string>();
  // numbers are given in the order in which labels first appear
  const labels = yield* labelProducts(network, product => {
    const name = nameOf(product);
    if (name && !known.has(name.id)) {
      known.add(name.id);
      names.push(name);
    }
    return name?.id;
  });
  return { labels, names };
}
