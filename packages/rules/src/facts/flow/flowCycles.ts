import {
  dataProduct,
  findComponents,
  finish,
  isRetired,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import {
  shortestCyclesInSteps,
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
  /** True where a product of it is retired, and so reads nothing any more. */
  readonly isBroken: boolean;
}

/** The cycle of each product that is in one. */
export function findFlowCycles(graph: MeshGraph): Cycles<FlowCycle> {
  const components = findComponents(graph, 'consumesFrom');
  return finish(flowCyclesInSteps(graph, components));
}

/** The same in steps, given the components of the flows. */
export function* flowCyclesInSteps(
  graph: MeshGraph,
  components: readonly (readonly MeshNode[])[],
): Steps<Cycles<FlowCycle>> {
  const cycles = yield* shortestCyclesInSteps({
    count: graph.nodeCount,
    targetsOf: node => graph.targets(node, 'consumesFrom'),
    nameOf: graph.refOf,
    components,
  });
  const known = new Map<Cycle, FlowCycle>();
  const asFlowCycle = (cycle: Cycle) => {
    const flowCycle = known.get(cycle) ?? {
      ...cycle,
      cut: findCut(graph, cycle.nodes),
      isBroken: cycle.nodes.some(node => isRetired(graph, node)),
    };
    known.set(cycle, flowCycle);
    return flowCycle;
  };
  return new Map(
    [...cycles].map(([node, cycle]) => [node, asFlowCycle(cycle)]),
  );
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
