import {
  dataProduct,
  sortByVersion,
  type MeshGraph,
  type MeshNode,
  type OfferedPort,
  type VersionedPort,
} from '@backstage-data-mesh/model';
import type { Range, SemVer } from 'semver';
import { parseVersion } from './versions';

/** What a product offers under one name: the versions of a port. */
export interface Offer {
  readonly ports: readonly OfferedPort[];
  /** What was derived from the ports; see `ofPorts`. */
  readonly kept: Kept[];
  /** The port with the newest version in the range, if any. */
  newestIn(range: Range): OfferedPort | undefined;
  /** The same as an offer of its own, always the same one for a range. */
  narrowTo(range: Range): Offer | undefined;
  /** The port with the newest version that is accepted, if any. */
  newestWhere(
    accepts: (version: SemVer, offered: OfferedPort) => boolean,
  ): OfferedPort | undefined;
  /** The versions that can be read, oldest first. */
  versions(): readonly SemVer[];
}

interface Kept {
  readonly value: unknown;
}

let slots = 0;

/**
 * Derives something from the ports of an offer, and from nothing else, once for
 * each offer: thousands of flows may read it.
 */
export function ofPorts<Value>(
  derive: (ports: readonly OfferedPort[]) => Value,
): (offer: Offer) => Value {
  const slot = slots++;
  return ({ kept, ports }) => {
    const found = (kept[slot] ??= { value: derive(ports) });
    return found.value as Value;
  };
}

/** What a product offers under a name, or altogether when none is given. */
export interface Offers {
  (product: MeshNode, name?: string): Offer;
  /** Looks at a product anew. */
  renew(product: MeshNode): void;
}

class ProductOffer implements Offer {
  private sorted?: readonly VersionedPort[];
  readonly kept: Kept[] = [];
  private narrowed?: Map<string, Offer | undefined>;
  private lastRange?: Range;
  private lastNarrowed?: Offer;

  constructor(readonly ports: readonly OfferedPort[]) {}

  newestIn(range: Range): OfferedPort | undefined {
    return this.narrowTo(range)?.ports[0];
  }

  narrowTo(range: Range): Offer | undefined {
    // most readers of an offer expect the same
    if (range !== this.lastRange) {
      this.lastRange = range;
      this.lastNarrowed = this.findNarrowed(range);
    }
    return this.lastNarrowed;
  }

  private findNarrowed(range: Range): Offer | undefined {
    this.narrowed ??= new Map();
    if (!this.narrowed.has(range.raw)) {
      const newest = this.newestWhere(version => range.test(version));
      this.narrowed.set(range.raw, newest && new ProductOffer([newest]));
    }
    return this.narrowed.get(range.raw);
  }

  newestWhere(
    accepts: (version: SemVer, offered: OfferedPort) => boolean,
  ): OfferedPort | undefined {
    return this.oldestFirst().findLast(({ version, offered }) =>
      accepts(version, offered),
    )?.offered;
  }

  versions(): readonly SemVer[] {
    return this.oldestFirst().map(({ version }) => version);
  }

  private oldestFirst(): readonly VersionedPort[] {
    return (this.sorted ??= sortByVersion(this.ports, parseVersion));
  }
}

const NOTHING: Offer = new ProductOffer([]);

/** Looks up offers; each product's ports are sorted by name once. */
export function createOffers(graph: MeshGraph): Offers {
  const byProduct: (ProductOffers | undefined)[] = [];
  const offersOf = (product: MeshNode, name?: string) => {
    const offers = (byProduct[product] ??= collectOffers(graph, product));
    return name === undefined ? offers.all : (offers.named(name) ?? NOTHING);
  };
  return Object.assign(offersOf, {
    renew: (product: MeshNode) => {
      byProduct[product] = undefined;
    },
  });
}

interface ProductOffers {
  readonly all: Offer;
  named(name: string): Offer | undefined;
}

function collectOffers(graph: MeshGraph, product: MeshNode): ProductOffers {
  const ports = graph.get(dataProduct, product)?.spec.outputPorts ?? [];
  const all = ports.map((port, index) => ({ index, port }));
  if (all.length === 1) return offerOne(all[0]);
  const byName = new Map<string, OfferedPort[]>();
  for (const offered of all) {
    const list = byName.get(offered.port.name);
    if (list) list.push(offered);
    else byName.set(offered.port.name, [offered]);
  }
  const offers = new Map(
    [...byName].map(([name, list]) => [name, new ProductOffer(list)]),
  );
  return { all: new ProductOffer(all), named: name => offers.get(name) };
}

/** Most products offer one port. */
function offerOne(offered: OfferedPort): ProductOffers {
  const all = new ProductOffer([offered]);
  return {
    all,
    named: name => (name === offered.port.name ? all : undefined),
  };
}
