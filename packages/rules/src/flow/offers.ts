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
  /** The port with the newest version that is accepted, if any. */
  newestWhere(
    accepts: (version: SemVer, offered: OfferedPort) => boolean,
  ): OfferedPort | undefined;
  /** The versions that can be read, oldest first. */
  versions(): readonly SemVer[];
}

/** What a product offers under a name, or altogether when none is given. */
export type Offers = (product: MeshNode, name?: string) => Offer;

/** Looks up offers; each product's ports are sorted by name once. */
export function createOffers(graph: MeshGraph): Offers {
  const byProduct = new Map<MeshNode, ProductOffers>();
  return (product, name) => {
    let offers = byProduct.get(product);
    if (!offers) {
      offers = collectOffers(graph, product);
      byProduct.set(product, offers);
    }
    return name === undefined
      ? offers.all
      : (offers.byName.get(name) ?? NOTHING);
  };
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
    all: createOffer(all),
    byName: new Map(
      [...byName].map(([name, list]) => [name, createOffer(list)]),
    ),
  };
}

interface Versioned {
  readonly offered: OfferedPort;
  readonly version: SemVer;
}

function createOffer(ports: readonly OfferedPort[]): Offer {
  let sorted: readonly Versioned[] | undefined;
  const oldestFirst = () => (sorted ??= sortByVersion(ports));
  const newestWhere: Offer['newestWhere'] = accepts =>
    oldestFirst().findLast(({ version, offered }) => accepts(version, offered))
      ?.offered;
  return {
    ports,
    newestIn: range => newestWhere(version => range.test(version)),
    newestWhere,
    versions: () => oldestFirst().map(({ version }) => version),
  };
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

const NOTHING: Offer = createOffer([]);
