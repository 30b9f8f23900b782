import {
  createPortLookup,
  dataProduct,
  isRetired,
  productInputs,
  type MeshGraph,
  type MeshNode,
  type OfferedPort,
} from '@backstage-data-mesh/model';

/** A data product, or some of its output ports. */
export interface Offer {
  readonly node: MeshNode;
  /** Without any, all of them. */
  readonly ports?: ReadonlySet<OfferedPort['port']>;
}

/** The data products that read one, or some of its ports, themselves. */
export function* consumersOf(
  graph: MeshGraph,
  offer: Offer,
): Iterable<MeshNode> {
  for (const consumer of graph.targets(offer.node, 'suppliesTo')) {
    if (!graph.get(dataProduct, consumer) || isRetired(graph, consumer))
      continue;
    if (mayRead(graph, consumer, offer)) yield consumer;
  }
}

/** What else reads a data product itself. */
export function otherReadersOf(
  graph: MeshGraph,
  { node }: Pick<Offer, 'node'>,
): Iterable<MeshNode> {
  return graph.targets(node, 'dependencyOf');
}

/** True when one of the consumer's inputs may read one of the ports. */
function mayRead(
  graph: MeshGraph,
  consumer: MeshNode,
  { node, ports }: Offer,
): boolean {
  if (!ports) return true;
  const portsOf = createPortLookup(graph);
  return productInputs(graph, consumer)
    .filter(({ provider }) => provider === node)
    .some(input => portsOf(input).read.some(({ port }) => ports.has(port)));
}
