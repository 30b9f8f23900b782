import {
  governanceBody,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { domainChain, placeOf, regionOfDomain } from '../policy/place';

/** A part of the organisation for which bodies decide; a text to look up. */
export type ScopePlace = string;

const ENTERPRISE: ScopePlace = 'enterprise';

/** The places that a body decides for; none without a scope. */
export function scopePlaces(graph: MeshGraph, body: MeshNode): ScopePlace[] {
  const scope = graph.get(governanceBody, body)?.spec.scope;
  if (!scope) return [];
  if (scope.level === 'enterprise') return [ENTERPRISE];
  if (scope.domains?.length) {
    return placeOf(graph, body).domains.map(placeOfDomain);
  }
  return scope.level === 'region' ? (scope.regions ?? []).map(ofRegion) : [];
}

/** The places around that of a body, nearest first, its own left out. */
export function widerPlaces(graph: MeshGraph, body: MeshNode): ScopePlace[] {
  const scope = graph.get(governanceBody, body)?.spec.scope;
  if (!scope || scope.level === 'enterprise') return [];
  const own = new Set(scopePlaces(graph, body));
  const around = scope.domains?.length
    ? placeOf(graph, body).domains.flatMap(node => placesAround(graph, node))
    : [];
  return [...new Set([...around, ENTERPRISE])].filter(place => !own.has(place));
}

function placesAround(graph: MeshGraph, node: MeshNode): ScopePlace[] {
  const region = regionOfDomain(graph, node);
  return [
    ...domainChain(graph, node).map(placeOfDomain),
    ...(region === undefined ? [] : [ofRegion(region)]),
  ];
}

function placeOfDomain(node: MeshNode): ScopePlace {
  return `domain ${node}`;
}

function ofRegion(region: string): ScopePlace {
  return `region ${region}`;
}
