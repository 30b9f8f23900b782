import {
  dataProduct,
  isInUse,
  referencesOf,
  type EntityPath,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { satisfies, valid, validRange } from 'semver';
import { addToList } from '../memory/listMap';

/** An input port that reads what a change breaks. @public */
export interface ConsumerHit {
  /** The ref of the product that reads. */
  readonly ref: string;
  /** The ref of its owner, where it is known. */
  readonly owner?: string;
  /** The input port. */
  readonly path: EntityPath;
}

/** An output port as its consumers knew it. */
export interface BrokenPort {
  readonly name: string;
  readonly version?: string;
  /** Versions of the same name that were and are offered, and that nothing broke. */
  readonly alternatives: readonly string[];
}

/**
 * Finds the consumers of some of a product's ports that no other version
 * serves, each input port once. One that does not say which port or which
 * version it reads is hit.
 */
export type FindConsumersHit = (
  ports: readonly BrokenPort[],
) => readonly ConsumerHit[];

interface Reader extends ConsumerHit {
  readonly port?: string;
  readonly range?: string;
}

/** Collects who reads a product in a mesh, once for all of its ports. */
export function indexConsumers(
  graph: MeshGraph,
  product: string,
): FindConsumersHit {
  const provider = graph.nodeOf(product);
  const consumers =
    provider === undefined ? [] : [...graph.targets(provider, 'suppliesTo')];
  const readers = consumers.flatMap(node => findReads(graph, node, product));
  return ports => {
    const byName = new Map<string, BrokenPort[]>();
    for (const port of ports) addToList(byName, port.name, port);
    return readers
      .filter(({ port, range }) => {
        const read = port === undefined ? ports : (byName.get(port) ?? []);
        // so many are not looked at one by one: it is safer to name the reader
        return read.length > MANY || read.some(entry => isHit(entry, range));
      })
      .map(({ ref, owner, path }) => ({ ref, owner, path }));
  };
}

const MANY = 100;

/** What a node reads of a product. */
function findReads(
  graph: MeshGraph,
  node: MeshNode,
  product: string,
): Reader[] {
  const entity = graph.get(dataProduct, node);
  if (!entity || !isInUse(entity)) return [];
  const owner = graph.first(node, 'ownedBy');
  return referencesOf(graph, dataProduct, node)
    .of('inputPorts.from')
    .filter(
      ({ relation, ref }) => relation === 'consumesFrom' && ref === product,
    )
    .map(({ index, path, fragment }) => ({
      ref: graph.refOf(node),
      owner: owner === undefined ? undefined : graph.refOf(owner),
      path: path.slice(0, -1),
      port: fragment,
      range: entity.spec.inputPorts?.[index]?.expects?.version,
    }));
}

function isHit(
  { version, alternatives }: BrokenPort,
  range: string | undefined,
): boolean {
  if (range === undefined || validRange(range) === null) return true;
  if (alternatives.some(other => fits(other, range))) return false;
  return version === undefined || valid(version) === null
    ? true
    : fits(version, range);
}

function fits(version: string, range: string): boolean {
  return satisfies(version, range, { includePrerelease: true });
}
