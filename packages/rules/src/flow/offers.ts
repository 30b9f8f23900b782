import {
  dataProduct,
  type MeshGraph,
  type MeshNode,
  type OutputPort,
} from '@backstage-data-mesh/model';
import type { Range, SemVer } from 'semver';
import { parseVersion } from './versions';

/** An output port and its place in the product. */
export interface OfferedPort {
  readonly index: number;
  readonly port: OutputPort;
}

/** What a product offers under one name: the versions of a port. */
export interface Offer {
  readonly ports: readonly OfferedPort[];
  /** The port with the newest version in the range, if any. */
  newestIn(range: Range): OfferedPort | undefined;
  /** The same as a list of its own, always the same list for a range. */
  readIn(range: Range): readonly OfferedPort[] | undefined;
  /** The port with the newest version that is accepted, if any. */
  newestWhere(
    accepts: (version: SemVer, offered: OfferedPort) => boolean,
  ): OfferedPort | undefined;
  /** The versions that can be read, oldest first. */
  versions(): readonly SemVer[];
}

/** What a product offers under a name, or altogether when none is given. */
export interface Offers {
  (product: MeshNode, name?: string): Offer;
  /** Looks at a product anew. */
  renew(product: MeshNode): void;
}

/** Looks up offers; each product's ports are sorted by name once. */
export function createOffers(graph: MeshGraph): Offers {
  const byProduct: (ProductOffers | undefined)[] = [];
  const offersOf = (product: MeshNode, name?: string) => {
    const offers = (byProduct[product] ??= collectOffers(graph, product));
    return name === undefined
      ? offers.all
      : (offers.byName.get(name) ?? NOTHING);
  };
  return Object.assign(offersOf, {
    renew: (product: MeshNode) => {
      byProduct[product] = undefined;
    },
  });
}

interface ProductOffers {
  readonly all: Offer;
  readonly byName: ReadonlyMap<string, Offer>;
}

function collectOffers(graph: MeshGraph, product: MeshNode): ProductOffers {
  const ports = graph.get(dataProduct, product)?.spec.outputPorts ?? [];
  const all = ports.map((port, index) => ({ index, port }));
  const byName = new Map<string, OfferedPort[]>();
  for (const offered of all) {
    const list = byName.get(offered.port.name);
    if (list) list.push(offered);
    else byName.set(offered.port.name, [offered]);
  }
  return {
    all: new ProductOffer(all),
    byName: new Map(
      [...byName].map(([name, list]) => [name, new ProductOffer(list)]),
    ),
  };
}

interface Versioned {
  readonly offered: OfferedPort;
  readonly version: SemVer;
}

class ProductOffer implements Offer {
  private sorted?: readonly Versioned[];
  private readonly newest = new Map<string, readonly OfferedPort[]>();

  constructor(readonly ports: readonly OfferedPort[]) {}

  newestIn(range: Range): OfferedPort | undefined {
    return this.readIn(range)?.[0];
  }

  readIn(range: Range): readonly OfferedPort[] | undefined {
    let read = this.newest.get(range.raw);
    if (!read) {
      const found = this.newestWhere(version => range.test(version));
      this.newest.set(range.raw, (read = found ? [found] : []));
    }
    return read.length > 0 ? read : undefined;
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

  private oldestFirst(): readonly Versioned[] {
    return (this.sorted ??= sortByVersion(this.ports));
  }
}

/** A port with more versions than this is looked at in part. */
const MAX_VERSIONS = 100;

function sortByVersion(ports: readonly OfferedPort[]): readonly Versioned[] {
  return ports
    .flatMap(offered => {
      const version = parseVersion(offered.port.version ?? '');
      return version ? [{ offered, version }] : [];
    })
    .sort((a, b) => a.version.compare(b.version))
    .slice(-MAX_VERSIONS);
}

const NOTHING: Offer = new ProductOffer([]);
