import {
  teamProfile,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** How many people a team has. */
export interface TeamSize {
  readonly people: number;
  /** True when there are more than were counted. */
  readonly isAtLeast: boolean;
}

// A team of this many people is far too large for every rule, so that nobody
// needs to know how many more there are.
const MAX_VISITED = 200;

/**
 * The people of a group and of the groups within it, each counted once; where
 * the catalog knows none, the size that the team's profile states. `undefined`
 * when neither says.
 */
export function sizeOfTeam(
  graph: MeshGraph,
  team: MeshNode,
): TeamSize | undefined {
  const members = countMembers(graph, team);
  if (members.people > 0) return members;
  for (const profile of graph.targets(team, 'describedBy')) {
    const size = graph.get(teamProfile, profile)?.spec.size;
    if (size !== undefined && size > 0) {
      return { people: size, isAtLeast: false };
    }
  }
  return undefined;
}

function countMembers(graph: MeshGraph, team: MeshNode): TeamSize {
  const groups = new Set<MeshNode>([team]);
  const people = new Set<MeshNode>();
  // a set yields what is added to it while it is walked
  for (const next of groups) {
    for (const member of graph.targets(next, 'hasMember')) {
      people.add(member);
      if (people.size + groups.size > MAX_VISITED) {
        return { people: people.size, isAtLeast: true };
      }
    }
    for (const inner of graph.targets(next, 'parentOf')) {
      groups.add(inner);
      if (people.size + groups.size > MAX_VISITED) {
        return { people: people.size, isAtLeast: true };
      }
    }
  }
  return { people: people.size, isAtLeast: false };
}
