import {
  dataProduct,
  isInUse,
  isOfKind,
  partKeys,
  type InputPort,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import {
  createFindTarget,
  sourceOf,
  type FlowSource,
  type FlowTarget,
} from './flowSource';
import type { Offers } from './offers';

/** Data that one input port of a product reads from another data product. @public */
export interface InputFlow extends FlowSource {
  readonly consumer: MeshNode;
  /** The place of the input port in the consumer. */
  readonly index: number;
  readonly input: InputPort;
  /** Tells the flows of a consumer apart: the port's name or place. */
  readonly key: string;
  /** The same flow, of what the provider offers now. */
  renewed(): InputFlow;
}

/** What ports name, and how it was last read. */
interface ReadTarget {
  readonly target: FlowTarget;
  last?: FlowSource;
}

/** Finds the flows into a data product, in the order of its input ports. */
export type FindFlows = (consumer: MeshNode) => readonly InputFlow[];

/** Finds flows, in time linear in the input ports of a consumer. */
export function createFindFlows(graph: MeshGraph, offers: Offers): FindFlows {
  const findTarget = createFindTarget(graph, (target): ReadTarget => ({
    target,
  }));
  return consumer => {
    const item = graph.itemOf(consumer);
    if (!isOfKind(item, dataProduct)) return NO_FLOWS;
    const { references, entity } = item;
    const inputs = entity.spec.inputPorts;
    if (!inputs || !isInUse(entity)) return NO_FLOWS;
    const makeFlow = createMakeFlow(consumer, inputs, offers);
    const flows: InputFlow[] = [];
    references.visit('inputPorts.from', (number, index) => {
      const read = findTarget(references, number);
      if (!read) return;
      read.last = sourceOf(read.target, inputs[index], offers, read.last);
      flows.push(makeFlow(index, read.last));
    });
    // without the room that a list has that grew
    return flows.length > 0 ? flows.slice() : NO_FLOWS;
  };
}

const NO_FLOWS: readonly InputFlow[] = [];

/** What the flows into one consumer have in common. */
class SharedByFlows {
  private keys: readonly string[] | undefined;

  constructor(
    readonly consumer: MeshNode,
    readonly inputs: readonly InputPort[],
    readonly offers: Offers,
  ) {}

  keyOf(index: number): string {
    this.keys ??= partKeys(
      this.inputs.map(({ name }, place) => name ?? `#${place}`),
    );
    return this.keys[index];
  }
}

/** A flow whose key is made when a finding asks for it. */
class Flow implements InputFlow {
  readonly consumer: MeshNode;
  readonly input: InputPort;

  constructor(
    private readonly shared: SharedByFlows,
    readonly index: number,
    private readonly source: FlowSource,
  ) {
    this.consumer = shared.consumer;
    this.input = shared.inputs[index];
  }

  get provider() {
    return this.source.provider;
  }

  get portName() {
    return this.source.portName;
  }

  get offer() {
    return this.source.offer;
  }

  get reading() {
    return this.source.reading;
  }

  get read() {
    return this.source.read;
  }

  get key(): string {
    return this.shared.keyOf(this.index);
  }

  renewed(): InputFlow {
    const { shared, index, input } = this;
    return new Flow(shared, index, sourceOf(this, input, shared.offers));
  }
}

/** Makes the flow by one of the input ports of a consumer. */
export type MakeFlow = (index: number, source: FlowSource) => InputFlow;

/** Makes flows into one consumer; they share what tells them apart. */
export function createMakeFlow(
  consumer: MeshNode,
  inputs: readonly InputPort[],
  offers: Offers,
): MakeFlow {
  const shared = new SharedByFlows(consumer, inputs, offers);
  return (index, source) => new Flow(shared, index, source);
}
