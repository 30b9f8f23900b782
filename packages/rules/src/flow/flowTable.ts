import {
  dataProduct,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { InputFlows } from './inputFlows';
import type { OfferedPort } from './offers';

/** All flows of the mesh as numbered rows, from the providers' side. */
export interface FlowTable {
  readonly size: number;
  consumer(flow: number): MeshNode;
  provider(flow: number): MeshNode;
  /** The place of the input port in the consumer. */
  input(flow: number): number;
  /** The ports that may be the one that is read. */
  read(flow: number): readonly OfferedPort[];
  /** The flows out of a product, by the refs of its consumers. */
  from(provider: MeshNode): Iterable<number>;
}

/** Collects all flows: linear in products and input ports. */
export function buildFlowTable(
  graph: MeshGraph,
  inputFlows: InputFlows,
): FlowTable {
  const consumers: number[] = [];
  const providers: number[] = [];
  const inputs: number[] = [];
  const reads: (readonly OfferedPort[])[] = [];
  for (const product of graph.ofKind(dataProduct)) {
    for (const { provider, index, read } of inputFlows(product)) {
      consumers.push(product);
      providers.push(provider);
      inputs.push(index);
      reads.push(read);
    }
  }
  return {
    size: consumers.length,
    consumer: flow => consumers[flow],
    provider: flow => providers[flow],
    input: flow => inputs[flow],
    read: flow => reads[flow],
    from: groupRows(providers, graph.nodeCount),
  };
}

/** The rows of each key, as linked lists in two arrays. */
function groupRows(
  keys: readonly number[],
  keyCount: number,
): FlowTable['from'] {
  const first = new Int32Array(keyCount).fill(NONE);
  const next = new Int32Array(keys.length).fill(NONE);
  for (let row = keys.length - 1; row >= 0; row--) {
    next[row] = first[keys[row]];
    first[keys[row]] = row;
  }
  return function* rowsOf(key) {
    for (let row = first[key]; row !== NONE; row = next[row]) yield row;
  };
}

const NONE = -1;
