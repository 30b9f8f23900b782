import {
  domain,
  governanceBody,
  domainChain,
  eachInSteps,
  finish,
  domainsOf,
  regionKey,
  regionsOf,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';

import type { CoveringBody, ScopedBody } from './bodies';
import { createNests, fromWidest, type Nest } from './domainNest';

/**
 * The bodies that decide in one place, from the widest to the narrowest, equally
 * near ones by their refs. There may be thousands of either: places share those
 * that decide for all, and those of the domains that they have around them.
 */
export class CoveringBodies implements Iterable<CoveringBody> {
  constructor(
    /** Those of the enterprise; one list for all places. */
    readonly wide: readonly CoveringBody[],
    /** Those of its regions, and of domains that are in no nest. */
    readonly near: readonly CoveringBody[],
    /** Those of its domain and of the domains around that. */
    readonly nest?: Nest,
  ) {}

  *[Symbol.iterator](): Iterator<CoveringBody> {
    yield* this.wide;
    yield* this.near;
    for (const { bodies } of fromWidest(this.nest)) yield* bodies;
  }
}

/** Who decides for whom. */
export interface Coverage {
  /** The same object for all of one place. */
  bodiesFor(node: MeshNode): CoveringBodies;
  covers(body: MeshNode, node: MeshNode): boolean;
}

/**
 * Finds who decides for an entity: bodies of the enterprise for all, those of a
 * region for what is in it, those of a domain for it and all domains within.
 * Where a scope names both regions and domains, both have to fit.
 */
export function createCoverage(graph: MeshGraph): Coverage {
  return finish(coverageInSteps(graph));
}

/** The same, in steps. */
export function* coverageInSteps(graph: MeshGraph): Steps<Coverage> {
  const index = yield* indexScopes(graph);
  const wide = index.enterprise;
  const alone = new CoveringBodies(wide, NONE);
  const places = new Map<MeshNode | string, CoveringBodies>();
  const placeIn = createNests(graph, index.byDomain);
  // all at once, so that it matters not who asks first
  yield* eachInSteps(graph.ofKind(domain), node => void placeIn(node));
  const bodiesFor = (node: MeshNode) => {
    const standing = findStanding(graph, node, index);
    const { domains, regions } = standing;
    if (domains.length === 0 && regions.length === 0) return alone;
    const key = keyOf(standing);
    const known = places.get(key);
    if (known) return known;
    const place = domains.length === 1 ? placeIn(domains[0]) : 'tangled';
    const isNested = place !== 'tangled';
    const nest = isNested ? place.nest : undefined;
    const rest = isNested ? { domains: NONE, regions } : standing;
    const near = findNear(graph, index, rest);
    const covering =
      near.length > 0 || nest ? new CoveringBodies(wide, near, nest) : alone;
    places.set(key, covering);
    return covering;
  };
  return {
    bodiesFor,
    covers(body, node) {
      for (const covering of bodiesFor(node)) {
        if (covering.body === body) return true;
      }
      return false;
    },
  };
}

/** Where an entity stands, for those who decide by domain or region. */
interface Standing {
  readonly domains: readonly MeshNode[];
  /** Their keys. */
  readonly regions: readonly string[];
}

interface ScopeIndex {
  /** In the order of their refs. */
  readonly enterprise: readonly CoveringBody[];
  readonly byRegion: ReadonlyMap<string, readonly ScopedBody[]>;
  readonly byDomain: ReadonlyMap<MeshNode, readonly ScopedBody[]>;
  /** True when it matters for anybody in which region an entity stands. */
  readonly hasRegions: boolean;
}

function* indexScopes(graph: MeshGraph): Steps<ScopeIndex> {
  const enterprise: CoveringBody[] = [];
  const byRegion = new Map<string, ScopedBody[]>();
  const byDomain = new Map<MeshNode, ScopedBody[]>();
  let hasRegions = false;
  let order = -1;
  yield* eachInSteps(graph.ofKind(governanceBody), body => {
    order++;
    const scope = graph.get(governanceBody, body)?.spec.scope;
    if (!scope) return;
    const { level } = scope;
    const regions = (scope.regions ?? []).map(regionKey);
    const domains = scope.domains?.length ? domainsOf(graph, body) : NONE;
    const isOfSeveral = domains.length > 1;
    const scoped = { body, order, level, regions, isOfSeveral };
    if (level === 'enterprise') {
      enterprise.push({ body, rank: 0 });
      return;
    }
    hasRegions ||= regions.length > 0;
    if (scope.domains?.length) {
      for (const node of domains) push(byDomain, node, scoped);
    } else if (level === 'region') {
      for (const region of regions) push(byRegion, region, scoped);
    }
  });
  return { enterprise, byRegion, byDomain, hasRegions };
}

/** Every entity is asked: what decides nothing is not looked at. */
function findStanding(
  graph: MeshGraph,
  node: MeshNode,
  { byDomain, hasRegions }: ScopeIndex,
): Standing {
  return {
    domains: byDomain.size > 0 ? domainsOf(graph, node) : NONE,
    regions: hasRegions ? regionsOf(graph, node).map(regionKey) : NONE,
  };
}

const NONE: readonly never[] = [];

function keyOf({ domains, regions }: Standing): MeshNode | string {
  return domains.length === 1 && regions.length === 0
    ? domains[0]
    : `${domains.join()} ${regions.join('\n')}`;
}

/** The bodies of regions and domains that decide there. */
function findNear(
  graph: MeshGraph,
  { byRegion, byDomain }: ScopeIndex,
  { domains, regions }: Standing,
): readonly CoveringBody[] {
  const ranks = new Map<ScopedBody, number>();
  const add = (scoped: ScopedBody, rank: number) => {
    const { level, regions: wanted } = scoped;
    const fits = wanted.length === 0 || wanted.some(r => regions.includes(r));
    if (!fits) return;
    const own = level === 'domain' ? rank : 1;
    ranks.set(scoped, Math.max(ranks.get(scoped) ?? 0, own));
  };
  for (const region of regions) {
    byRegion.get(region)?.forEach(scoped => add(scoped, 1));
  }
  for (const start of domains) {
    domainChain(graph, start)
      .reverse()
      .forEach((node, depth) =>
        byDomain.get(node)?.forEach(scoped => add(scoped, 2 + depth)),
      );
  }
  return [...ranks]
    .sort(([a, rank], [b, other]) => rank - other || a.order - b.order)
    .map(([{ body }, rank]) => ({ body, rank }));
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
