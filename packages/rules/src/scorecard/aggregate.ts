import {
  group,
  kindOfRef,
  teamProfile,
  domainChain,
  domainsOf,
  regionKey,
  regionsOf,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { addTally, EMPTY_TALLY, type OpenTally, type Tally } from './tally';
import { rememberBy } from '../memory/rememberBy';

/** Tallies of what belongs to somebody, and of how many entities. @public */
export interface Aggregate {
  readonly tally: Tally;
  readonly entities: number;
}

/** Aggregates by the ref or the name of whom they belong to. @public */
export type Aggregates = ReadonlyMap<string, Aggregate>;

type ByEntity = ReadonlyMap<string, Tally>;

/**
 * By the group that owns an entity, and by every group around it. A group and
 * its profile belong to the group itself. An entity counts once in each.
 *
 * @public
 */
export function aggregateByOwner(
  graph: MeshGraph,
  byEntity: ByEntity,
): Aggregates {
  const around = rememberBy((node: MeshNode) => groupsAround(graph, node));
  return aggregate(graph, byEntity, node =>
    ownersOf(graph, node).flatMap(around).map(graph.refOf),
  );
}

/**
 * By the domains that an entity is in, and by every domain around them. A value
 * hypothesis that serves two domains counts in both.
 *
 * @public
 */
export function aggregateByDomain(
  graph: MeshGraph,
  byEntity: ByEntity,
): Aggregates {
  const around = rememberBy((node: MeshNode) => domainChain(graph, node));
  return aggregate(graph, byEntity, node =>
    domainsOf(graph, node).flatMap(around).map(graph.refOf),
  );
}

/**
 * By region, as it is first written; what has none is in no aggregate.
 *
 * @public
 */
export function aggregateByRegion(
  graph: MeshGraph,
  byEntity: ByEntity,
): Aggregates {
  const names = new Map<string, string>();
  const nameOf = (region: string) => {
    const key = regionKey(region);
    if (!names.has(key)) names.set(key, region);
    return names.get(key) ?? region;
  };
  return aggregate(graph, byEntity, node => regionsOf(graph, node).map(nameOf));
}

function aggregate(
  graph: MeshGraph,
  byEntity: ByEntity,
  keysOf: (node: MeshNode) => readonly string[],
): Aggregates {
  const found = new Map<string, { tally: OpenTally; entities: number }>();
  for (const [ref, tally] of byEntity) {
    const node = graph.nodeOf(ref);
    if (node === undefined) continue;
    for (const key of new Set(keysOf(node))) {
      let sum = found.get(key);
      if (!sum) {
        found.set(key, (sum = { tally: { ...EMPTY_TALLY }, entities: 0 }));
      }
      addTally(sum.tally, tally);
      sum.entities++;
    }
  }
  return found;
}

function ownersOf(graph: MeshGraph, node: MeshNode): readonly MeshNode[] {
  if (graph.get(group, node)) return [node];
  const described = graph.get(teamProfile, node)
    ? [...graph.targets(node, 'describes')]
    : [];
  if (described.length > 0) return described;
  const kind = group.kind.toLowerCase();
  return [...graph.targets(node, 'ownedBy')].filter(
    owner => kindOfRef(graph.refOf(owner)) === kind,
  );
}

/** Groups are followed so far; nobody nests more of them. */
const MAX_GROUPS = 100;

function groupsAround(graph: MeshGraph, start: MeshNode): MeshNode[] {
  const found = new Set([start]);
  for (const node of found) {
    for (const parent of graph.targets(node, 'childOf')) {
      if (found.size < MAX_GROUPS) found.add(parent);
    }
  }
  return [...found];
}
