import {
  partKeys,
  type InputPort,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { FlowSource } from './flowSource';

/** Data that one input port of a product reads from another data product. @public */
export interface InputFlow extends FlowSource {
  readonly consumer: MeshNode;
  /** The place of the input port in the consumer. */
  readonly index: number;
  readonly input: InputPort;
  /** Tells the flows of a consumer apart: the port's name or place. */
  readonly key: string;
}

/** Tells what a flow into a consumer is by its place among them. */
interface Places {
  readonly consumer: MeshNode;
  readonly inputs: readonly InputPort[];
  /** The place of the input port. */
  indexOf(place: number): number;
  sourceOf(place: number): FlowSource;
  /** The key of an input port. */
  keyOf(index: number): string;
}

/** One of very many: it holds nothing that others have, too. */
class Flow implements InputFlow {
  constructor(
    private readonly into: Places,
    private readonly place: number,
  ) {}

  get consumer() {
    return this.into.consumer;
  }

  get index() {
    return this.into.indexOf(this.place);
  }

  get input() {
    return this.into.inputs[this.index];
  }

  get provider() {
    return this.into.sourceOf(this.place).provider;
  }

  get portName() {
    return this.into.sourceOf(this.place).portName;
  }

  get offer() {
    return this.into.sourceOf(this.place).offer;
  }

  get reading() {
    return this.into.sourceOf(this.place).reading;
  }

  get read() {
    return this.into.sourceOf(this.place).read;
  }

  get key(): string {
    return this.into.keyOf(this.index);
  }
}

/** What the flows into one consumer have in common. */
export abstract class FlowsInto implements Places {
  private keys: readonly string[] | undefined;

  constructor(
    readonly consumer: MeshNode,
    readonly inputs: readonly InputPort[],
  ) {}

  abstract indexOf(place: number): number;

  abstract sourceOf(place: number): FlowSource;

  flowAt(place: number): InputFlow {
    return new Flow(this, place);
  }

  /** Keys are made when a finding asks for one. */
  keyOf(index: number): string {
    this.keys ??= partKeys(
      this.inputs.map(({ name }, place) => name ?? `#${place}`),
    );
    return this.keys[index];
  }
}
