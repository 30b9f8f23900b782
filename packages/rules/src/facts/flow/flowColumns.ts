import {
  dataProduct,
  isInUse,
  isOfKind,
  type InputPort,
  type MeshGraph,
  type MeshNode,
  type References,
} from '@backstage-data-mesh/model';
import { createFindTarget } from './flowSource';
import { TargetIntakes, type Intake } from './intakes';
import type { Offers } from './offers';

/**
 * All flows of a mesh that stays as it is, in columns: a flow is a number, and
 * what is known of it stands in arrays. Flows are numbered by consumer and then
 * by input port.
 */
export interface FlowColumns {
  /** By node: its first flow; they end where those of the next node begin. */
  readonly starts: Uint32Array;
  /** By flow. */
  readonly consumers: Uint32Array;
  /** By flow. */
  readonly providers: Uint32Array;
  /** By flow: the place of the input port in the consumer. */
  readonly ports: Uint32Array;
  /** By flow: the number of what the input port reads, and how. */
  readonly intakeOf: Uint32Array;
  /** By number. */
  readonly intakes: readonly Intake[];
}

/** Finds all flows, in time linear in products and input ports. */
export function readFlowColumns(graph: MeshGraph, offers: Offers): FlowColumns {
  const intakes: Intake[] = [];
  const findTarget = createFindTarget(
    graph,
    target => new TargetIntakes(target, offers, intakes),
  );
  const products = readProducts(graph);
  const starts = new Uint32Array(graph.nodeCount + 1);
  const size = products.reduce((sum, { inputs }) => sum + inputs.length, 0);
  const [consumers, ports, intakeOf] = createColumns(3, size);
  let [flow, next] = [0, 0];
  const add = ({ node, references, inputs }: ReadingProduct) =>
    references.visit('inputPorts.from', (number, port) => {
      const target = findTarget(references, number);
      if (!target) return;
      consumers[flow] = node;
      ports[flow] = port;
      intakeOf[flow++] = target.numberOf(inputs[port]);
    });
  for (const product of products) {
    starts.fill(flow, next, product.node + 1);
    next = product.node + 1;
    add(product);
  }
  starts.fill(flow, next);
  return {
    starts,
    intakes,
    consumers: consumers.subarray(0, flow),
    ports: ports.subarray(0, flow),
    intakeOf: intakeOf.subarray(0, flow),
    providers: findProviders(intakes, intakeOf.subarray(0, flow)),
  };
}

interface ReadingProduct {
  readonly node: MeshNode;
  readonly references: References;
  readonly inputs: readonly InputPort[];
}

/**
 * The products in use that have input ports, in the order of their nodes: that of their
 * refs is another one where nodes have their numbers by when they came.
 */
function readProducts(graph: MeshGraph): readonly ReadingProduct[] {
  const nodes = [...graph.ofKind(dataProduct)].sort((a, b) => a - b);
  return nodes.flatMap(node => {
    const item = graph.itemOf(node);
    if (!isOfKind(item, dataProduct)) return [];
    const { references, entity } = item;
    const inputs = entity.spec.inputPorts;
    return inputs && isInUse(entity) ? { node, references, inputs } : [];
  });
}

function createColumns(count: number, size: number): Uint32Array[] {
  return Array.from({ length: count }, () => new Uint32Array(size));
}

function findProviders(
  intakes: readonly Intake[],
  intakeOf: Uint32Array,
): Uint32Array {
  const byIntake = new Uint32Array(intakes.length);
  for (let number = 0; number < intakes.length; number++) {
    byIntake[number] = intakes[number].provider;
  }
  const providers = new Uint32Array(intakeOf.length);
  for (let flow = 0; flow < intakeOf.length; flow++) {
    providers[flow] = byIntake[intakeOf[flow]];
  }
  return providers;
}
