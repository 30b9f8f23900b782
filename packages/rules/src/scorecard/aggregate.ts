import {
  eachInSteps,
  finish,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Governance } from '../governance/policies';
import {
  bodiesOf,
  domainsAround,
  ownersOf,
  regionNames,
  type Membership,
} from './membership';
import { addTally, EMPTY_TALLY, type OpenTally, type Tally } from './tally';

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
  return aggregate(graph, byEntity, ownersOf(graph));
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
  return aggregate(graph, byEntity, domainsAround(graph));
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
  return aggregate(graph, byEntity, regionNames(graph));
}

/**
 * By the governance bodies that decide for an entity; a body of the enterprise
 * has all of them.
 *
 * @public
 */
export function aggregateByBody(
  graph: MeshGraph,
  byEntity: ByEntity,
  { coverage }: Pick<Governance, 'coverage'>,
): Aggregates {
  return aggregate(graph, byEntity, bodiesOf(graph, coverage));
}

function aggregate(
  graph: MeshGraph,
  byEntity: ByEntity,
  keysOf: Membership,
): Aggregates {
  return finish(aggregateInSteps(graph, byEntity, keysOf));
}

/** By what entities belong to, in steps. @public */
export function* aggregateInSteps(
  graph: MeshGraph,
  byEntity: ByEntity,
  keysOf: Membership,
): Steps<Aggregates> {
  const found = new Map<string, { tally: OpenTally; entities: number }>();
  yield* eachInSteps(byEntity, ([ref, tally]) => {
    const node = graph.nodeOf(ref);
    if (node === undefined) return;
    for (const key of keysOf(node)) {
      let sum = found.get(key);
      if (!sum) {
        found.set(key, (sum = { tally: { ...EMPTY_TALLY }, entities: 0 }));
      }
      addTally(sum.tally, tally);
      sum.entities++;
    }
  });
  return found;
}
