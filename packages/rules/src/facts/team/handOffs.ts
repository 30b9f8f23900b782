import {
  componentsInSteps,
  eachOfManyInSteps,
  isRetired,
  owningTeam,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';

/** The longest way of data from a source to each product, by teams. @public */
export interface HandOffs {
  /** How often data has changed hands when it reaches a product. */
  countAt(product: MeshNode): number;
  /** The product before it on that way, where there is one. */
  previousOf(product: MeshNode): MeshNode | undefined;
  /** The products on that way, the source first, the product itself last. */
  chainTo(product: MeshNode): readonly MeshNode[];
}

/**
 * Finds, for every product, the chain of flows with the most changes from one
 * team to another. Flows inside a cycle are left out. Linear in flows.
 */
export function* findHandOffs(graph: MeshGraph): Steps<HandOffs> {
  const counts = new Map<MeshNode, number>();
  const previous = new Map<MeshNode, MeshNode>();
  const countAt = (node: MeshNode) => counts.get(node) ?? 0;
  const visit = (node: MeshNode, provider: MeshNode) => {
    const [team, from] = [node, provider].map(end => owningTeam(graph, end));
    const isHandOff = team !== undefined && from !== undefined && team !== from;
    const count = countAt(provider) + (isHandOff ? 1 : 0);
    if (previous.has(node) && count <= countAt(node)) return;
    counts.set(node, count);
    previous.set(node, provider);
  };
  // a component comes after all that it consumes from
  const components = yield* componentsInSteps(graph.nodeCount, node =>
    graph.targets(node, 'consumesFrom'),
  );
  yield* eachOfManyInSteps(components, component => {
    let looked = 0;
    const inCycle = component.length > 1 ? new Set(component) : undefined;
    for (const node of component) {
      if (isRetired(graph, node)) continue;
      const providers = graph.targets(node, 'consumesFrom');
      looked += providers.length;
      for (const provider of providers) {
        if (provider !== node && !inCycle?.has(provider)) visit(node, provider);
      }
    }
    return looked;
  });
  return {
    countAt,
    previousOf: product => previous.get(product),
    chainTo: product => {
      const chain = [product];
      for (
        let step = previous.get(product);
        step !== undefined;
        step = previous.get(step)
      ) {
        chain.push(step);
      }
      return chain.reverse();
    },
  };
}
