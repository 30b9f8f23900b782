import type { MeshNode } from '@backstage-data-mesh/model';
import type { FlowTable } from './flowTable';

/** Something that runs along flows and marks each product that it reaches once. */
export interface Flood {
  /**
   * Lets it in through some flows, and onwards through those that are open to
   * it. Products that it reached before stop it.
   */
  spread(
    sources: Iterable<number>,
    isOpen: (flow: number) => boolean,
    onReach?: (product: MeshNode, source: number) => void,
  ): void;
  /** The flow by which it came into a product. */
  cameBy(product: MeshNode): number | undefined;
  /** The flow by which it came into the mesh on its way to a product. */
  sourceOf(product: MeshNode): number | undefined;
}

/** A flood along the flows: linear in flows, also when they form cycles. */
export function createFlood(table: FlowTable, nodeCount: number): Flood {
  const cameBy = new Int32Array(nodeCount).fill(NONE);
  const sourceOf = new Int32Array(nodeCount).fill(NONE);
  const flowAt = (flows: Int32Array, product: MeshNode) =>
    flows[product] === NONE ? undefined : flows[product];
  return {
    spread(sources, isOpen, onReach) {
      const queue = [...sources].map(flow => ({ flow, source: flow }));
      for (let next = 0; next < queue.length; next++) {
        const { flow, source } = queue[next];
        const product = table.consumer(flow);
        if (cameBy[product] !== NONE) continue;
        cameBy[product] = flow;
        sourceOf[product] = source;
        onReach?.(product, source);
        for (const onward of table.from(product)) {
          if (isOpen(onward)) queue.push({ flow: onward, source });
        }
      }
    },
    cameBy: product => flowAt(cameBy, product),
    sourceOf: product => flowAt(sourceOf, product),
  };
}

const NONE = -1;

/** The products between the source of a flood and where it came, nearest first. */
export function chainTo(
  table: FlowTable,
  flood: Flood,
  product: MeshNode,
): MeshNode[] {
  const chain: MeshNode[] = [];
  const source = flood.sourceOf(product);
  let flow = flood.cameBy(product);
  while (flow !== undefined) {
    chain.push(table.provider(flow));
    flow = flow === source ? undefined : flood.cameBy(table.provider(flow));
  }
  return chain;
}
