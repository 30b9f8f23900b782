import {
  rememberByTarget,
  type InputPort,
  type MeshGraph,
  type MeshNode,
  type OfferedPort,
  type References,
  type TargetNumber,
} from '@backstage-data-mesh/model';
import type { Offer, Offers } from './offers';
import { parseRange } from './versions';

/** What an input port names. */
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

/**
 * Finds out what an input port reads of its target. It is the object that is
 * known where that is the same: many ports read one target alike.
 */
export function sourceOf(
  { provider, portName }: FlowTarget,
  input: InputPort,
  offers: Offers,
  known?: FlowSource,
): FlowSource {
  const offer = offers(provider, portName);
  const isOneOfMany = portName !== undefined && offer.ports.length > 1;
  const reading = isOneOfMany ? narrow(offer, input) : offer;
  if (known?.offer === offer && known.reading === reading) return known;
  return { provider, portName, offer, reading, read: reading.ports };
}

function narrow(offer: Offer, { expects }: InputPort): Offer {
  const { version } = expects ?? {};
  const range = version === undefined ? undefined : parseRange(version);
  return (range && offer.narrowTo(range)) ?? offer;
}

/**
 * Finds what follows from the data products that input ports name: once for each
 * that is named, as thousands of ports read one product.
 */
export function createFindTarget<Value>(
  graph: MeshGraph,
  derive: (target: FlowTarget) => Value,
): (references: References, target: TargetNumber) => Value | undefined {
  return rememberByTarget(({ ref, relation, fragment }) => {
    if (relation !== 'consumesFrom') return undefined;
    const provider = graph.nodeOf(ref);
    return provider === undefined
      ? undefined
      : derive({ provider, portName: fragment });
  });
}
