import {
  dataProduct,
  eachOfManyInSteps,
  finish,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import { createNodeList } from '../../memory/nodeList';
import type { InputFlow } from './inputFlows';
import type { TakeIn, TakenFlows } from './takenFlows';

/** All flows between data products, from either side. */
export interface FlowTable {
  /**
   * The flows into a product, in the order of its input ports; `undefined` where
   * there are none.
   */
  into(consumer: MeshNode): TakenFlows | undefined;
  /** The flows out of a product, in no order. */
  outOf(provider: MeshNode): readonly InputFlow[];
  /** Finds all flows, which those out of a product are asked for first. */
  collect(): Steps<void>;
  /**
   * Finds the flows into a product anew, whose inputs are others; returns those
   * as they were.
   */
  renew(consumer: MeshNode): TakenFlows | undefined;
}

const NONE: readonly InputFlow[] = [];

/** By provider. */
type Outflows = (InputFlow[] | undefined)[];

/**
 * Keeps flows: those into a product when they are asked for, those out of
 * products once all are known. Linear in products and input ports.
 */
export function createFlowTable(graph: MeshGraph, take: TakeIn): FlowTable {
  const into = createNodeList<TakenFlows | null>(graph);
  let outOf: Outflows | undefined;
  const flowsInto = (consumer: MeshNode) => {
    let taken = into[consumer];
    if (taken === undefined) {
      taken = take(consumer) ?? null;
      into[consumer] = taken;
    }
    return taken ?? undefined;
  };
  function* collect(): Steps<void> {
    const lists: Outflows = createNodeList(graph);
    yield* eachOfManyInSteps(graph.ofKind(dataProduct), consumer => {
      const flows = flowsInto(consumer)?.list() ?? NONE;
      for (const flow of flows) addFlow(lists, flow);
      return flows.length;
    });
    outOf = lists;
  }
  return {
    into: flowsInto,
    collect,
    outOf(provider) {
      if (!outOf) finish(collect());
      return outOf?.[provider] ?? NONE;
    },
    renew(consumer) {
      const before = into[consumer] ?? undefined;
      into[consumer] = undefined;
      if (!outOf) return before;
      const gone = before?.list() ?? NONE;
      for (const provider of new Set(gone.map(flow => flow.provider))) {
        outOf[provider] = outOf[provider]?.filter(
          flow => flow.consumer !== consumer,
        );
      }
      for (const flow of flowsInto(consumer)?.list() ?? NONE)
        addFlow(outOf, flow);
      return before;
    },
  };
}

function addFlow(lists: Outflows, flow: InputFlow): void {
  const list = lists[flow.provider];
  if (list) list.push(flow);
  else lists[flow.provider] = [flow];
}
