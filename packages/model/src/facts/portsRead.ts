import type SemVer from 'semver/classes/semver';
import type { MeshGraph, MeshNode } from '../graph/meshGraph';
import { dataProduct } from '../kinds';
import { offeredPorts, type OfferedPort } from './offeredPorts';
import type { ProductInput } from './productInputs';
import { parseRange, parseVersion } from './versions';

/** What an input finds at its provider. @public */
export interface InputPorts {
  /** The ports of the name that the input gives; all where it gives none. */
  readonly offered: readonly OfferedPort[];
  /**
   * Those of them that may be the one that is read: of several versions of a
   * port the newest that the input accepts, if it says what it accepts.
   */
  readonly read: readonly OfferedPort[];
}

/**
 * Finds what inputs read. What it looks at it remembers, so that it takes time
 * linear in ports and inputs: ask one for each question to the mesh.
 *
 * @public
 */
export function createPortLookup(
  graph: MeshGraph,
): (input: ProductInput) => InputPorts {
  const byProvider = new Map<MeshNode, Offers>();
  return ({ provider, portName, port: { expects } }) => {
    let offers = byProvider.get(provider);
    if (!offers) byProvider.set(provider, (offers = offersOf(graph, provider)));
    const offer = offers.get(portName) ?? NOTHING;
    const isOneOfMany = portName !== undefined && offer.ports.length > 1;
    const accepted = isOneOfMany ? expects?.version : undefined;
    const newest =
      accepted === undefined ? undefined : offer.newestIn(accepted);
    return { offered: offer.ports, read: newest ? [newest] : offer.ports };
  };
}

interface Offer {
  readonly ports: readonly OfferedPort[];
  newestIn(range: string): OfferedPort | undefined;
}

const NOTHING: Offer = createOffer([]);

/** By the name of the port; all of them under no name, which `''` is not. */
type Offers = ReadonlyMap<string | undefined, Offer>;

function offersOf(graph: MeshGraph, provider: MeshNode): Offers {
  const product = graph.get(dataProduct, provider);
  const all = product ? offeredPorts(product) : [];
  const byName = new Map<string | undefined, OfferedPort[]>([[undefined, all]]);
  for (const offered of all) {
    const list = byName.get(offered.port.name);
    if (list) list.push(offered);
    else byName.set(offered.port.name, [offered]);
  }
  return new Map([...byName].map(([name, list]) => [name, createOffer(list)]));
}

function createOffer(ports: readonly OfferedPort[]): Offer {
  const known = new Map<string, OfferedPort | undefined>();
  let versions: readonly VersionedPort[] | undefined;
  return {
    ports,
    newestIn(accepted) {
      if (known.has(accepted)) return known.get(accepted);
      versions ??= sortByVersion(ports);
      const range = parseRange(accepted);
      const newest =
        range && versions.findLast(({ version }) => range.test(version));
      known.set(accepted, newest?.offered);
      return newest?.offered;
    },
  };
}

/** An output port with a version that can be read. @public */
export interface VersionedPort {
  readonly offered: OfferedPort;
  readonly version: SemVer;
}

/** Of a port with more versions than this the newest are looked at. */
const MAX_VERSIONS = 100;

/**
 * The ports whose versions can be read, oldest first.
 *
 * @param parse - how a version is read, for those who remember what they read
 * @public
 */
export function sortByVersion(
  ports: readonly OfferedPort[],
  parse: (text: string) => SemVer | undefined = parseVersion,
): readonly VersionedPort[] {
  return ports
    .flatMap(offered => {
      const version = parse(offered.port.version ?? '');
      return version ? [{ offered, version }] : [];
    })
    .sort((a, b) => a.version.compare(b.version))
    .slice(-MAX_VERSIONS);
}
