import {
  dataProduct,
  resolveReference,
  type InputPort,
  type MeshGraph,
  type MeshNode,
  type OfferedPort,
} from '@backstage-data-mesh/model';
import type { Offer, Offers } from './offers';
import { parseRange } from './versions';

/** What the text of an input port names. */
export interface FlowTarget {
  readonly provider: MeshNode;
  /** The output port as the consumer names it; all of them when it does not. */
  readonly portName?: string;
}

/** What an input port reads. */
export interface FlowSource extends FlowTarget {
  readonly offer: Offer;
  /**
   * What of the offer is read: with several versions on offer the newest that
   * the consumer accepts, if it says what it accepts.
   */
  readonly reading: Offer;
  /** The ports that may be the one that is read. */
  readonly read: readonly OfferedPort[];
}

/** Finds out what an input port reads of its target. */
export function sourceOf(
  { provider, portName }: FlowTarget,
  input: InputPort,
  offers: Offers,
): FlowSource {
  const offer = offers(provider, portName);
  const isOneOfMany = portName !== undefined && offer.ports.length > 1;
  const reading = isOneOfMany ? narrow(offer, input) : offer;
  return { provider, portName, offer, reading, read: reading.ports };
}

function narrow(offer: Offer, { expects }: InputPort): Offer {
  const { version } = expects ?? {};
  const range = version === undefined ? undefined : parseRange(version);
  return (range && offer.narrowTo(range)) ?? offer;
}

/**
 * Finds what follows from the data products that texts of input ports name, in
 * entities of a namespace. Most texts come again and again: each is parsed once.
 */
export function createFindTarget<Value>(
  graph: MeshGraph,
  derive: (target: FlowTarget) => Value,
): (text: string, namespace: string | undefined) => Value | undefined {
  const known = new Map<string | undefined, Map<string, Value>>();
  const resolve = (text: string, namespace?: string) => {
    const found = resolveReference(FROM, text, namespace);
    if (found?.relation !== 'consumesFrom') return undefined;
    const provider = graph.nodeOf(found.ref);
    return provider === undefined
      ? undefined
      : derive({ provider, portName: found.fragment });
  };
  return (text, namespace) => {
    let values = known.get(namespace);
    if (!values) known.set(namespace, (values = new Map()));
    const remembered = values.get(text);
    if (remembered !== undefined) return remembered;
    const value = resolve(text, namespace);
    if (value !== undefined) values.set(text, value);
    return value;
  };
}

const FROM = dataProduct.references.find(
  ({ reference }) => reference.allowed.DataProduct === 'consumesFrom',
)!;
