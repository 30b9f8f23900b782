import { group } from '../catalogKinds';
import type { MeshGraph, MeshNode } from '../graph/meshGraph';
import { dataProduct, domain, governanceBody, teamProfile } from '../kinds';
import { kindOfRef } from '../refs/entityRef';
import { REGION_ANNOTATION } from '../vocabulary/annotations';
import { byKind } from './byKind';
import { domainsOf, findAround } from './domains';
import { owningTeam } from './owningTeam';

/**
 * The regions that an entity stands in; most have one. It is what the entity
 * says itself, and else what it belongs to says. A governance body stands in the
 * regions of its scope as well as in those of its domains.
 *
 * @public
 */
export function regionsOf(graph: MeshGraph, node: MeshNode): readonly string[] {
  const read = readers.get(kindOfRef(graph.refOf(node)));
  return read ? read(graph, node) : regionsOfDomains(graph, node);
}

/**
 * The region of a data product: its own, else that of the nearest domain around
 * it that has one, else that of the team that owns it.
 *
 * @public
 */
export function regionOfProduct(
  graph: MeshGraph,
  product: MeshNode,
): string | undefined {
  const own = said(graph.get(dataProduct, product)?.spec.region);
  if (own !== undefined) return own;
  const [around] = regionsOfDomains(graph, product);
  if (around !== undefined) return around;
  const team = owningTeam(graph, product);
  return team === undefined ? undefined : regionOfTeam(graph, team);
}

/**
 * The region of a domain, or of the nearest domain around it that has one.
 *
 * @public
 */
export function regionOfDomain(
  graph: MeshGraph,
  node: MeshNode,
): string | undefined {
  return findAround(graph, node, around => ownRegionOfDomain(graph, around));
}

/**
 * The region that a domain names itself.
 *
 * @public
 */
export function ownRegionOfDomain(
  graph: MeshGraph,
  node: MeshNode,
): string | undefined {
  return said(graph.get(domain, node)?.spec.dataMesh?.region);
}

/**
 * The region of a team: from its profile, else from its group's annotation.
 *
 * @public
 */
export function regionOfTeam(
  graph: MeshGraph,
  team: MeshNode,
): string | undefined {
  for (const profile of graph.targets(team, 'describedBy')) {
    const region = said(graph.get(teamProfile, profile)?.spec.region);
    if (region !== undefined) return region;
  }
  const { annotations } = graph.get(group, team)?.metadata ?? {};
  return said(annotations?.[REGION_ANNOTATION]);
}

/**
 * What two regions have in common when they are the same, however they are
 * written: to compare them, or to look one up.
 *
 * @public
 */
export function regionKey(region: string): string {
  return region.trim().toLowerCase();
}

type ReadRegions = (graph: MeshGraph, node: MeshNode) => readonly string[];

const readers = byKind<ReadRegions>([
  [dataProduct, (graph, node) => listed(regionOfProduct(graph, node))],
  [governanceBody, regionsOfBody],
  [teamProfile, regionsOfProfile],
  [group, regionsOfGroup],
]);

function regionsOfBody(graph: MeshGraph, body: MeshNode): readonly string[] {
  const { scope } = graph.get(governanceBody, body)?.spec ?? {};
  const named = (scope?.regions ?? []).flatMap(region => said(region) ?? []);
  return unique([...named, ...regionsOfDomains(graph, body)]);
}

function regionsOfProfile(
  graph: MeshGraph,
  profile: MeshNode,
): readonly string[] {
  const own = said(graph.get(teamProfile, profile)?.spec.region);
  if (own !== undefined) return [own];
  const team = graph.first(profile, 'describes');
  return team === undefined
    ? regionsOfDomains(graph, profile)
    : regionsOfGroup(graph, team);
}

function regionsOfGroup(graph: MeshGraph, team: MeshNode): readonly string[] {
  const region = regionOfTeam(graph, team);
  return region === undefined ? regionsOfDomains(graph, team) : [region];
}

function regionsOfDomains(graph: MeshGraph, node: MeshNode): readonly string[] {
  return unique(
    domainsOf(graph, node).flatMap(
      around => regionOfDomain(graph, around) ?? [],
    ),
  );
}

/** What somebody wrote, unless there is nothing in it. */
function said(region: string | undefined): string | undefined {
  return region?.trim() || undefined;
}

function listed(region: string | undefined): readonly string[] {
  return region === undefined ? [] : [region];
}

/** Each region once, as it is first written. */
function unique(regions: readonly string[]): readonly string[] {
  if (regions.length < 2) return regions;
  const byKey = new Map<string, string>();
  for (const region of regions) {
    if (!byKey.has(regionKey(region))) byKey.set(regionKey(region), region);
  }
  return [...byKey.values()];
}
