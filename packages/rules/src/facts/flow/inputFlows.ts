import {
  dataProduct,
  resolveReference,
  partKeys,
  type InputPort,
  type MeshGraph,
  type MeshNode,
  type OfferedPort,
} from '@backstage-data-mesh/model';
import type { Offer, Offers } from './offers';
import { parseRange } from './versions';

/** Data that one input port of a product reads from another data product. @public */
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
   * What of the offer is read: with several versions on offer the newest that
   * the consumer accepts, if it says what it accepts.
   */
  readonly reading: Offer;
  /** The ports that may be the one that is read. */
  readonly read: readonly OfferedPort[];
  /** The same flow, of what the provider offers now. */
  renewed(): InputFlow;
}

/** Finds the flows into a data product, in the order of its input ports. */
export type FindFlows = (consumer: MeshNode) => readonly InputFlow[];

interface SharedByFlows {
  readonly offers: Offers;
  readonly consumer: MeshNode;
  readonly keyOf: (index: number) => string;
}

/** A flow whose key is made when a finding asks for it. */
class Flow implements InputFlow {
  readonly consumer: MeshNode;
  readonly provider: MeshNode;
  readonly portName?: string;
  readonly offer: Offer;
  readonly reading: Offer;
  readonly read: readonly OfferedPort[];

  constructor(
    private readonly shared: SharedByFlows,
    readonly index: number,
    readonly input: InputPort,
    { provider, portName }: Target,
  ) {
    this.consumer = shared.consumer;
    this.provider = provider;
    this.portName = portName;
    const offer = shared.offers(provider, portName);
    this.offer = offer;
    const isOneOfMany = portName !== undefined && offer.ports.length > 1;
    this.reading = isOneOfMany ? narrow(offer, input) : offer;
    this.read = this.reading.ports;
  }

  get key(): string {
    return this.shared.keyOf(this.index);
  }

  renewed(): InputFlow {
    return new Flow(this.shared, this.index, this.input, this);
  }
}

function narrow(offer: Offer, { expects }: InputPort): Offer {
  const { version } = expects ?? {};
  const range = version === undefined ? undefined : parseRange(version);
  return (range && offer.narrowTo(range)) ?? offer;
}

/** Finds flows, in time linear in the input ports of a consumer. */
export function createFindFlows(graph: MeshGraph, offers: Offers): FindFlows {
  const findTarget = createTargets(graph);
  return consumer => {
    const entity = graph.get(dataProduct, consumer);
    const inputs = entity?.spec.inputPorts;
    if (!inputs) return NO_FLOWS;
    const { namespace } = entity.metadata;
    const shared = { offers, consumer, keyOf: createKeys(inputs) };
    const flows: InputFlow[] = [];
    for (let index = 0; index < inputs.length; index++) {
      const target = findTarget(inputs[index].from, namespace);
      if (target) flows.push(new Flow(shared, index, inputs[index], target));
    }
    return flows;
  };
}

const NO_FLOWS: readonly InputFlow[] = [];

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
