import {
  referencesOf,
  teamProfile,
  domainChain,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** The refs of the domains that the profiles of a team say it works in. */
export function domainsOfTeam(
  graph: MeshGraph,
  team: MeshNode,
): readonly string[] {
  const profiles = graph.targets(team, 'describedBy');
  // as most teams have none
  if (profiles.length === 0) return NONE;
  return [...profiles].flatMap(profile =>
    referencesOf(graph, teamProfile, profile)
      .of('domains.domain')
      .map(({ ref }) => ref),
  );
}

const NONE: readonly string[] = [];

/** True when one domain lies within the other, whichever it is. */
export function areNested(
  graph: MeshGraph,
  one: MeshNode,
  other: MeshNode,
): boolean {
  return (
    domainChain(graph, one).includes(other) ||
    domainChain(graph, other).includes(one)
  );
}
