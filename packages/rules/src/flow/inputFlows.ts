import {
  dataProduct,
  resolveReference,
  type InputPort,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { Range } from 'semver';
import { partKeys } from '../parts/partKeys';
import type { Offer, OfferedPort, Offers } from './offers';

/** Data that one input port of a product reads from another data product. */
export interface InputFlow {
  readonly consumer: MeshNode;
  /** The place of the input port in the consumer. */
  readonly index: number;
  readonly input: InputPort;
  /** Tells the flows of a consumer apart: the port's name or place. */
  readonly key: string;
  readonly provider: MeshNode;
  /** The output port as the consumer names it; all of them when it does not. */
  readonly portName?: string;
  readonly offer: Offer;
  /**
   * The ports that may be the one that is read: with several versions on offer
   * the newest that the consumer accepts, if it says what it accepts.
   */
  readonly read: readonly OfferedPort[];
}

/** Finds the flows into a data product, in the order of its input ports. */
export type FindFlows = (consumer: MeshNode) => readonly InputFlow[];

/** What flows are made from. */
export interface FlowSources {
  readonly offers: Offers;
  readonly rangeOf: (written: string) => Range | undefined;
}

/** Finds flows, in time linear in the input ports of a consumer. */
export function createFindFlows(
  graph: MeshGraph,
  { offers, rangeOf }: FlowSources,
): FindFlows {
  const findTarget = createTargets(graph);
  const findRead = (offer: Offer, { expects }: InputPort) => {
    const range =
      expects?.version === undefined ? undefined : rangeOf(expects.version);
    return (range && offer.readIn(range)) ?? offer.ports;
  };
  return consumer => {
    const entity = graph.get(dataProduct, consumer);
    const inputs = entity?.spec.inputPorts;
    if (!inputs) return NO_FLOWS;
    const keyOf = createKeys(inputs);
    const flows: InputFlow[] = [];
    inputs.forEach((input, index) => {
      const target = findTarget(input.from, entity.metadata.namespace);
      if (!target) return;
      const { provider, portName } = target;
      const offer = offers(provider, portName);
      const isOneOfMany = portName !== undefined && offer.ports.length > 1;
      const read = isOneOfMany ? findRead(offer, input) : offer.ports;
      flows.push(
        new Flow(keyOf, {
          consumer,
          index,
          input,
          provider,
          portName,
          offer,
          read,
        }),
      );
    });
    return flows;
  };
}

const NO_FLOWS: readonly InputFlow[] = [];

/** A flow whose key is made when a finding asks for it. */
class Flow implements InputFlow {
  readonly consumer: MeshNode;
  readonly index: number;
  readonly input: InputPort;
  readonly provider: MeshNode;
  readonly portName?: string;
  readonly offer: Offer;
  readonly read: readonly OfferedPort[];

  constructor(
    private readonly keyOf: (index: number) => string,
    flow: Omit<InputFlow, 'key'>,
  ) {
    this.consumer = flow.consumer;
    this.index = flow.index;
    this.input = flow.input;
    this.provider = flow.provider;
    this.portName = flow.portName;
    this.offer = flow.offer;
    this.read = flow.read;
  }

  get key(): string {
    return this.keyOf(this.index);
  }
}

function createKeys(inputs: readonly InputPort[]): (index: number) => string {
  let keys: readonly string[] | undefined;
  return index => {
    keys ??= partKeys(inputs.map(({ name }, place) => name ?? `#${place}`));
    return keys[index];
  };
}

interface Target {
  readonly provider: MeshNode;
  readonly portName?: string;
}

/** Most texts come again and again: each is parsed once per namespace. */
function createTargets(graph: MeshGraph) {
  const known = new Map<string, Target>();
  const resolve = (text: string, namespace?: string): Target | undefined => {
    const found = resolveReference(FROM, text, namespace);
    if (found?.relation !== 'consumesFrom') return undefined;
    const provider = graph.nodeOf(found.ref);
    return provider === undefined
      ? undefined
      : { provider, portName: found.fragment };
  };
  return (text: string, namespace?: string): Target | undefined => {
    const key = namespace ? `${namespace} ${text}` : text;
    const remembered = known.get(key);
    if (remembered) return remembered;
    const target = resolve(text, namespace);
    if (target) known.set(key, target);
    return target;
  };
}

const FROM = dataProduct.references.find(
  ({ reference }) => reference.allowed.DataProduct === 'consumesFrom',
)!;
