import {
  dataProduct,
  findComponents,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import {
  findShortestCycles,
  type Cycle,
  type Cycles,
} from '../cycles/shortestCycles';

/** A cycle of products that read each other. */
export interface FlowCycle extends Cycle {
  /**
   * The place of the product whose reading runs most against the stream, from
   * use back to source; `undefined` where the types of products tell nothing.
   */
  readonly cut?: number;
}

/** The cycle of each product that is in one, given the components of the flows. */
export function findFlowCycles(
  graph: MeshGraph,
  components = findComponents(graph, 'consumesFrom'),
): Cycles<FlowCycle> {
  const cycles = findShortestCycles({
    count: graph.nodeCount,
    targetsOf: node => graph.targets(node, 'consumesFrom'),
    nameOf: graph.refOf,
    components,
  });
  const known = new Map<Cycle, FlowCycle>();
  const withCut = (cycle: Cycle) => {
    const flowCycle = known.get(cycle) ?? {
      ...cycle,
      cut: findCut(graph, cycle.nodes),
    };
    known.set(cycle, flowCycle);
    return flowCycle;
  };
  return new Map([...cycles].map(([node, cycle]) => [node, withCut(cycle)]));
}

/** Data flows from its source towards its use. */
const STREAM = ['source-aligned', 'aggregate', 'consumer-aligned'];

function findCut(
  graph: MeshGraph,
  nodes: readonly MeshNode[],
): number | undefined {
  const steps = nodes.map(node =>
    STREAM.indexOf(graph.get(dataProduct, node)?.spec.type ?? ''),
  );
  let cut: number | undefined;
  let most = 0;
  steps.forEach((step, place) => {
    const against = steps[(place + 1) % steps.length] - step;
    if (against > most) [cut, most] = [place, against];
  });
  return cut;
}
