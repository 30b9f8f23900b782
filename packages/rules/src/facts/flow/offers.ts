import {
  dataProduct,
  offeredPorts,
  sortByVersion,
  type MeshGraph,
  type MeshNode,
  type OfferedPort,
  type VersionedPort,
} from '@backstage-data-mesh/model';
import type { Range, SemVer } from 'semver';
import { hold, type Derived, type Keeper } from '../../memory/keeper';
import { createNodeList } from '../../memory/nodeList';
import { parseVersion } from './versions';

/** What a product offers under one name: the versions of a port. */
export interface Offer {
  readonly ports: readonly OfferedPort[];
  /** What was derived from the ports; see `ofPorts`. */
  readonly kept: Derived<unknown>[];
  /** Derives something from the ports, for whoever reads it later. */
  derive<Value>(work: () => Value): Derived<Value>;
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

// eslint-disable-next-line no-restricted-syntax -- numbers what is declared, not what is asked
let slots = 0;

/**
 * Derives something from the ports of an offer, and from nothing else, once for
 * each offer: thousands of flows may read it. The offer itself is given for what
 * else was derived from its ports.
 */
export function ofPorts<Value>(
  derive: (ports: readonly OfferedPort[], offer: Offer) => Value,
): (offer: Offer) => Value {
  const slot = slots++;
  return offer => {
    const found = (offer.kept[slot] ??= offer.derive(() =>
      derive(offer.ports, offer),
    ));
    return found.read() as Value;
  };
}

/** What a product offers under a name, or altogether when none is given. */
export interface Offers {
  (product: MeshNode, name?: string): Offer;
  /** Looks at a product anew. */
  renew(product: MeshNode): void;
}

class ProductOffer implements Offer {
  private sorted?: Derived<readonly VersionedPort[]>;
  private version?: Derived<SemVer | undefined>;
  // most of it is asked for: it need not grow
  readonly kept: Derived<unknown>[] = new Array(slots);
  private narrowed?: Map<string, Offer | undefined>;
  private lastRange?: Range;
  private lastNarrowed?: Offer;

  constructor(
    readonly ports: readonly OfferedPort[],
    readonly derive: Offer['derive'],
  ) {}

  newestIn(range: Range): OfferedPort | undefined {
    return this.narrowTo(range)?.ports[0];
  }

  narrowTo(range: Range): Offer | undefined {
    const isOne = this.ports.length === 1;
    const own = isOne ? this.readVersion() : undefined;
    if (!isOne) this.oldestFirst();
    // most readers of an offer expect the same
    if (range !== this.lastRange) {
      this.lastRange = range;
      this.lastNarrowed = isOne
        ? this.ifIn(range, own)
        : this.findNarrowed(range);
    }
    return this.lastNarrowed;
  }

  /** That of a single port, as most offers are: there is nothing to choose. */
  private readVersion(): SemVer | undefined {
    this.version ??= this.derive(() =>
      parseVersion(this.ports[0].port.version ?? ''),
    );
    return this.version.read();
  }

  private ifIn(range: Range, version: SemVer | undefined): Offer | undefined {
    return version && range.test(version) ? this : undefined;
  }

  private findNarrowed(range: Range): Offer | undefined {
    this.narrowed ??= new Map();
    if (!this.narrowed.has(range.raw)) {
      const newest = this.newestWhere(version => range.test(version));
      this.narrowed.set(
        range.raw,
        newest && new ProductOffer([newest], this.derive),
      );
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
    this.sorted ??= this.derive(() => sortByVersion(this.ports, parseVersion));
    return this.sorted.read();
  }
}

const NOTHING: Offer = new ProductOffer([], work => hold(work()));

/** Looks up offers; each product's ports are sorted by name once. */
export function createOffers(
  graph: MeshGraph,
  derived: Keeper['derived'] = (_, work) => hold(work()),
): Offers {
  const byProduct = createNodeList<ProductOffers>(graph);
  const collect = (product: MeshNode) => {
    const entity = graph.get(dataProduct, product);
    return collectOffers(entity ? offeredPorts(entity) : [], work =>
      derived(product, work),
    );
  };
  const offersOf = (product: MeshNode, name?: string) => {
    const offers = (byProduct[product] ??= collect(product));
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

/** Most products offer one port. */
class SoleOffer implements ProductOffers {
  constructor(readonly all: Offer) {}

  named(name: string): Offer | undefined {
    return name === this.all.ports[0].port.name ? this.all : undefined;
  }
}

function collectOffers(
  all: readonly OfferedPort[],
  derive: Offer['derive'],
): ProductOffers {
  if (all.length === 1) return new SoleOffer(new ProductOffer(all, derive));
  const byName = new Map<string, OfferedPort[]>();
  for (const offered of all) {
    const list = byName.get(offered.port.name);
    if (list) list.push(offered);
    else byName.set(offered.port.name, [offered]);
  }
  const offers = new Map(
    [...byName].map(([name, list]) => [name, new ProductOffer(list, derive)]),
  );
  return {
    all: new ProductOffer(all, derive),
    named: name => offers.get(name),
  };
}
