import {
  governanceBody,
  domainChain,
  regionOfDomain,
  domainsOf,
  regionKey,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/**
 * A part of the organisation for which bodies decide, to look up: a domain by
 * its node, or a region, or the enterprise.
 */
export type ScopePlace = MeshNode | string;

const ENTERPRISE: ScopePlace = 'enterprise';

/** The places that a body decides for; none without a scope. */
export function scopePlaces(graph: MeshGraph, body: MeshNode): ScopePlace[] {
  const scope = graph.get(governanceBody, body)?.spec.scope;
  if (!scope) return [];
  if (scope.level === 'enterprise') return [ENTERPRISE];
  if (scope.domains?.length) {
    return [...domainsOf(graph, body)];
  }
  return scope.level === 'region' ? (scope.regions ?? []).map(ofRegion) : [];
}

/** The places around that of a body, nearest first, its own left out. */
export function widerPlaces(graph: MeshGraph, body: MeshNode): ScopePlace[] {
  const scope = graph.get(governanceBody, body)?.spec.scope;
  if (!scope || scope.level === 'enterprise') return [];
  const own = new Set(scopePlaces(graph, body));
  const around = scope.domains?.length
    ? domainsOf(graph, body).flatMap(node => placesAround(graph, node))
    : [];
  return [...new Set([...around, ENTERPRISE])].filter(place => !own.has(place));
}

function placesAround(graph: MeshGraph, node: MeshNode): ScopePlace[] {
  const region = regionOfDomain(graph, node);
  return [
    ...domainChain(graph, node),
    ...(region === undefined ? [] : [ofRegion(region)]),
  ];
}

function ofRegion(region: string): ScopePlace {
  return `region ${regionKey(region)}`;
}
