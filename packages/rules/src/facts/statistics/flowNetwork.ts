import {
  dataProduct,
  eachInSteps,
  eachOfManyInSteps,
  isInUse,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';

/**
 * The data products that take part in flows, and the flows between them, each
 * pair of provider and consumer once.
 */
export interface FlowNetwork {
  /** The products; everywhere else a product is its place in this list. */
  readonly products: readonly MeshNode[];
  readonly providers: Uint32Array;
  readonly consumers: Uint32Array;
}

/** What is known of a node, where something is. */
const PRODUCT = 1;
const OTHER = 2;

/** Finds all flows between different data products that are in the mesh and in use. */
export function* findFlowNetwork(graph: MeshGraph): Steps<FlowNetwork> {
  const products: MeshNode[] = [];
  const places = new Int32Array(graph.nodeCount).fill(-1);
  const placeOf = (node: MeshNode) => {
    if (places[node] === -1) places[node] = products.push(node) - 1;
    return places[node];
  };
  const known = new Uint8Array(graph.nodeCount);
  const isProduct = (node: MeshNode) => {
    known[node] ||= graph.get(dataProduct, node) ? PRODUCT : OTHER;
    return known[node] === PRODUCT;
  };
  // each flow is a relation, and there are few others
  const providers = new Uint32Array(graph.edgeCount);
  const consumers = new Uint32Array(graph.edgeCount);
  let count = 0;
  yield* eachOfManyInSteps(graph.ofKind(dataProduct), consumer => {
    const entity = graph.get(dataProduct, consumer);
    if (!entity || !isInUse(entity)) return 0;
    const targets = graph.targets(consumer, 'consumesFrom');
    for (let at = 0; at < targets.length; at++) {
      const provider = targets[at];
      if (provider === consumer || !isProduct(provider)) continue;
      providers[count] = placeOf(provider);
      consumers[count++] = placeOf(consumer);
    }
    return targets.length;
  });
  return {
    products,
    providers: providers.slice(0, count),
    consumers: consumers.slice(0, count),
  };
}

/** A label of each product, as a number; NO_LABEL where it has none. */
export type Labels = Int32Array;

/** Stands where a product has no label. */
export const NO_LABEL = -1;

/** Numbers the labels of all products: equal label, equal number. */
export function* labelProducts(
  { products }: FlowNetwork,
  labelOf: (product: MeshNode) => string | number | undefined,
): Steps<Labels> {
  const numbers = new Map<string | number, number>();
  const labels = new Int32Array(products.length).fill(NO_LABEL);
  let place = 0;
  yield* eachInSteps(products, product => {
    const label = labelOf(product);
    if (label !== undefined) {
      const number = numbers.get(label) ?? numbers.size;
      numbers.set(label, number);
      labels[place] = number;
    }
    place++;
  });
  return labels;
}
