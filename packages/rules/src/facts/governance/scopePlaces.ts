import {
  governanceBody,
  domainChain,
  regionOfDomain,
  domainsOf,
  regionKey,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { rememberBy } from '../../memory/rememberBy';

/**
 * A part of the organisation for which bodies decide, to look up: a domain by
 * its node, or a region, or the enterprise.
 */
export type ScopePlace = MeshNode | string;

const ENTERPRISE: ScopePlace = 'enterprise';

/** Where bodies decide, each looked at once. */
export interface Places {
  /** The places that a body decides for; none without a scope. */
  own(body: MeshNode): readonly ScopePlace[];
  /** The places around these, nearest first. */
  wider(body: MeshNode): readonly ScopePlace[];
}

/** Finds the places of bodies, and remembers them for all that ask. */
export function rememberPlaces(graph: MeshGraph): Places {
  return {
    own: rememberBy(body => scopePlaces(graph, body)),
    wider: rememberBy(body => widerPlaces(graph, body)),
  };
}

function scopePlaces(graph: MeshGraph, body: MeshNode): ScopePlace[] {
  const scope = graph.get(governanceBody, body)?.spec.scope;
  if (!scope) return [];
  if (scope.level === 'enterprise') return [ENTERPRISE];
  if (scope.domains?.length) {
    return [...domainsOf(graph, body)];
  }
  return scope.level === 'region' ? (scope.regions ?? []).map(ofRegion) : [];
}

/** The places around that of a body, nearest first, its own left out. */
function widerPlaces(graph: MeshGraph, body: MeshNode): ScopePlace[] {
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
