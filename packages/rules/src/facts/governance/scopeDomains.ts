import {
  domain,
  governanceBody,
  regionOfDomain,
  domainsOf,
  regionKey,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { addToList } from '../../memory/listMap';
import { sortByRef } from '../../references/sortByRef';

/** The domains that a body decides for, in the order of their refs. */
export type ScopeDomains = (body: MeshNode) => readonly MeshNode[];

/**
 * Finds the domains in a scope: those that it names, where a seat for one speaks
 * for those within, or else by region.
 */
export function createScopeDomains(graph: MeshGraph): ScopeDomains {
  const all = graph
    .ofKind(domain)
    .filter(node => graph.get(domain, node) !== undefined);
  const byRegion = new Map<string, MeshNode[]>();
  for (const node of all) {
    const region = regionOfDomain(graph, node);
    if (region !== undefined) addToList(byRegion, regionKey(region), node);
  }
  return body => {
    const scope = graph.get(governanceBody, body)?.spec.scope;
    if (!scope) return [];
    if (scope.level === 'enterprise') return all;
    if (scope.domains?.length) {
      return domainsOf(graph, body).filter(
        node => graph.get(domain, node) !== undefined,
      );
    }
    const regions = scope.level === 'region' ? (scope.regions ?? []) : [];
    const found = regions.flatMap(
      region => byRegion.get(regionKey(region)) ?? [],
    );
    return sortByRef(graph, new Set(found));
  };
}

/**
 * The domain that stands for the company as a whole: the only one that lies in
 * no other, where there are others.
 */
export function findCompanyDomain(graph: MeshGraph): MeshNode | undefined {
  const all = graph
    .ofKind(domain)
    .filter(node => graph.get(domain, node) !== undefined);
  const tops = all.filter(
    node =>
      !graph
        .targets(node, 'partOf')
        .some(wider => graph.get(domain, wider) !== undefined),
  );
  return tops.length === 1 && all.length > 1 ? tops[0] : undefined;
}
