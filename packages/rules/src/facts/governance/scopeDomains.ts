import {
  domainsOf,
  governanceBody,
  regionKey,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { isDataDomain } from './dataDomains';
import type { GovernedDomains } from './governedDomains';
import { sortByRef } from '../../references/sortByRef';

/** The domains that a body decides for, in the order of their refs. */
export type ScopeDomains = (body: MeshNode) => readonly MeshNode[];

/**
 * Finds the data domains in a scope: those that it names, where a seat for one
 * speaks for those within, or else by region.
 */
export function createScopeDomains(
  graph: MeshGraph,
  { dataDomains: { all }, byRegion }: GovernedDomains,
): ScopeDomains {
  return body => {
    const scope = graph.get(governanceBody, body)?.spec.scope;
    if (!scope) return [];
    if (scope.level === 'enterprise') return all;
    if (scope.domains?.length) {
      return domainsOf(graph, body).filter(node => isDataDomain(graph, node));
    }
    const regions = scope.level === 'region' ? (scope.regions ?? []) : [];
    const found = regions.flatMap(
      region => byRegion.get(regionKey(region)) ?? [],
    );
    return sortByRef(graph, new Set(found));
  };
}
