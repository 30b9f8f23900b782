import {
  dataProduct,
  eachOfManyInSteps,
  finish,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import { createNodeList } from '../../memory/nodeList';
import type { FindFlows, InputFlow } from './inputFlows';

/** All flows between data products, from either side. */
export interface FlowTable {
  /** The flows into a product, in the order of its input ports. */
  into(consumer: MeshNode): readonly InputFlow[];
  /** The flows out of a product, in no order. */
  outOf(provider: MeshNode): readonly InputFlow[];
  /** Finds all flows, which those out of a product are asked for first. */
  collect(): Steps<void>;
  /** Finds flows anew. */
  renew(changed: ChangedFlows): Steps<void>;
}

/** The flows that a change concerns. */
export interface ChangedFlows {
  /** Products whose inputs are others. */
  readonly consumers: ReadonlySet<MeshNode>;
  /** Products whose offers are others, each with those who read them. */
  readonly readers: ReadonlyMap<MeshNode, readonly MeshNode[]>;
}

const NONE: readonly InputFlow[] = [];

/** By provider. */
type Outflows = (InputFlow[] | undefined)[];

/**
 * Keeps flows: those into a product when they are asked for, those out of
 * products once all are known. Linear in products and input ports.
 */
export function createFlowTable(graph: MeshGraph, find: FindFlows): FlowTable {
  const into = createNodeList<readonly InputFlow[]>(graph);
  let outOf: Outflows | undefined;
  const flowsInto = (consumer: MeshNode) => (into[consumer] ??= find(consumer));
  function* collect(): Steps<void> {
    const lists: Outflows = createNodeList(graph);
    yield* eachOfManyInSteps(graph.ofKind(dataProduct), consumer => {
      const flows = flowsInto(consumer);
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
    *renew({ consumers, readers }) {
      const isCollected = outOf !== undefined;
      for (const consumer of consumers) {
        const before = into[consumer];
        into[consumer] = undefined;
        if (outOf) renewOut(outOf, before ?? NONE, flowsInto(consumer));
      }
      for (const [provider, list] of readers) {
        const isStale = (flow: InputFlow) => flow.provider === provider;
        const out: InputFlow[] = [];
        yield* eachOfManyInSteps(list, consumer => {
          into[consumer] = into[consumer]?.map(flow =>
            isStale(flow) ? flow.renewed() : flow,
          );
          const flows = isCollected ? flowsInto(consumer) : NONE;
          out.push(...flows.filter(isStale));
          return flows.length;
        });
        if (outOf) outOf[provider] = out;
      }
    },
  };
}

function renewOut(
  outOf: Outflows,
  before: readonly InputFlow[],
  after: readonly InputFlow[],
): void {
  const gone = new Set(before);
  for (const provider of new Set(before.map(flow => flow.provider))) {
    outOf[provider] = outOf[provider]?.filter(flow => !gone.has(flow));
  }
  for (const flow of after) addFlow(outOf, flow);
}

function addFlow(lists: Outflows, flow: InputFlow): void {
  const list = lists[flow.provider];
  if (list) list.push(flow);
  else lists[flow.provider] = [flow];
}
