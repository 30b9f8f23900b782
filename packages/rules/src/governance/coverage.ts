import {
  governanceBody,
  domainChain,
  domainsOf,
  regionKey,
  regionsOf,
  type GovernanceBodyEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** A governance body whose scope an entity is in. */
export interface CoveringBody {
  readonly body: MeshNode;
  /**
   * How near it is: 0 for the enterprise, 1 for a region, from 2 on for the
   * domains from the widest to the narrowest.
   */
  readonly rank: number;
}

/** Who decides for whom. */
export interface Coverage {
  /** From the widest body to the narrowest; one list for each place. */
  bodiesFor(node: MeshNode): readonly CoveringBody[];
  covers(body: MeshNode, node: MeshNode): boolean;
}

export type Scope = NonNullable<GovernanceBodyEntity['spec']['scope']>;

/**
 * Finds who decides for an entity: bodies of the enterprise for all, those of a
 * region for what is in it, those of a domain for it and all domains within.
 * Where a scope names both regions and domains, both have to fit.
 */
export function createCoverage(graph: MeshGraph): Coverage {
  const index = indexScopes(graph);
  const lists = new Map<string, readonly CoveringBody[]>();
  const bodiesFor = (node: MeshNode) => {
    const domains = domainsOf(graph, node);
    const regions = regionsOf(graph, node).map(regionKey);
    const key = `${domains.join()} ${regions.join('\n')}`;
    const known = lists.get(key);
    if (known) return known;
    const list = findCovering(graph, index, { domains, regions });
    lists.set(key, list);
    return list;
  };
  return {
    bodiesFor,
    covers: (body, node) =>
      bodiesFor(node).some(covering => covering.body === body),
  };
}

interface ScopedBody {
  readonly body: MeshNode;
  readonly level: Scope['level'];
  /** Their keys; empty when every region fits. */
  readonly regions: readonly string[];
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
}

function indexScopes(graph: MeshGraph): ScopeIndex {
  const enterprise: CoveringBody[] = [];
  const byRegion = new Map<string, ScopedBody[]>();
  const byDomain = new Map<MeshNode, ScopedBody[]>();
  for (const body of graph.ofKind(governanceBody)) {
    const scope = graph.get(governanceBody, body)?.spec.scope;
    if (!scope) continue;
    const { level } = scope;
    const regions = (scope.regions ?? []).map(regionKey);
    const scoped = { body, level, regions };
    if (level === 'enterprise') enterprise.push({ body, rank: 0 });
    else if (scope.domains?.length) {
      for (const node of domainsOf(graph, body)) push(byDomain, node, scoped);
    } else if (level === 'region') {
      for (const region of regions) push(byRegion, region, scoped);
    }
  }
  return { enterprise, byRegion, byDomain };
}

function findCovering(
  graph: MeshGraph,
  { enterprise, byRegion, byDomain }: ScopeIndex,
  { domains, regions }: Standing,
): readonly CoveringBody[] {
  const ranks = new Map<MeshNode, number>();
  const add = ({ body, level, regions: wanted }: ScopedBody, rank: number) => {
    const fits = wanted.length === 0 || wanted.some(r => regions.includes(r));
    if (!fits) return;
    const own = level === 'domain' ? rank : 1;
    ranks.set(body, Math.max(ranks.get(body) ?? 0, own));
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
  if (ranks.size === 0) return enterprise;
  const local = [...ranks]
    .map(([body, rank]) => ({ body, rank }))
    .sort((a, b) => a.rank - b.rank || a.body - b.body);
  return [...enterprise, ...local];
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
