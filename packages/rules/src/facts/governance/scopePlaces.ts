import {
  governanceBody,
  domainChain,
  regionOfDomain,
  domainsOf,
  regionKey,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { FactMemory } from '../../memory/factMemory';
import type { DomainRings, Ring } from './domainRings';

/**
 * A part of the organisation for which bodies decide, to look up: a domain by
 * its node, or a region, or the enterprise.
 */
export type ScopePlace = MeshNode | string;

const ENTERPRISE: ScopePlace = 'enterprise';

/** What lies around the places of a body, nearest first, its own left out. */
export interface WiderPlaces {
  /** The domains around that of a scope, before all else. */
  readonly ring?: Ring;
  readonly rest: readonly ScopePlace[];
}

/** Where bodies decide, each looked at once. */
export interface Places {
  /** The places that a body decides for; none without a scope. */
  own(body: MeshNode): readonly ScopePlace[];
  wider(body: MeshNode): WiderPlaces;
}

/** Finds the places of bodies, and remembers them for all that ask. */
export function rememberPlaces(
  graph: MeshGraph,
  { recall }: FactMemory,
  ringOf: DomainRings,
): Places {
  const own = recall((body: MeshNode) => scopePlaces(graph, body));
  return {
    own,
    wider: recall(body => {
      const [place, ...others] = own(body);
      const isOfOne = typeof place === 'number' && others.length === 0;
      const ring = isOfOne ? ringOf(place) : undefined;
      if (!ring) return { rest: widerPlaces(graph, body) };
      const { region, wider } = ring;
      const regions = region === undefined ? [] : [ofRegion(region)];
      return { ring: wider, rest: [...regions, ENTERPRISE] };
    }),
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

/** The same one by one, of several domains and of circles. */
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
