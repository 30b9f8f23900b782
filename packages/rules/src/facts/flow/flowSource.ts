import {
  rememberByTarget,
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

/** Finds out what is read of a target by who accepts some version. */
export function sourceOf(
  { provider, portName }: FlowTarget,
  version: string | undefined,
  offers: Offers,
): FlowSource {
  const offer = offers(provider, portName);
  const isOneOfMany = portName !== undefined && offer.ports.length > 1;
  const reading = isOneOfMany ? narrow(offer, version) : offer;
  return { provider, portName, offer, reading, read: reading.ports };
}

function narrow(offer: Offer, version: string | undefined): Offer {
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
