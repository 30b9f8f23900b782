import { eachInSteps, type Steps } from '../memory/steps';
import { group, user } from '../catalogKinds';
import type { MeshGraph, MeshNode } from '../graph/meshGraph';
import { teamProfile } from '../kinds';

/** How many people a team has. @public */
export interface TeamSize {
  readonly people: number;
  /** True when there are more than were counted. */
  readonly isAtLeast: boolean;
}

// A team of this many people is far too large for every rule, so that nobody
// needs to know how many more there are.
const MAX_VISITED = 200;

// nobody works in so many groups; it bounds the work on groups that are not
// meant well
const MAX_GROUPS = 1_000;

/**
 * Whether a person works in a group, or in one within it; `undefined` when the
 * person's groups are too many to tell.
 *
 * @public
 */
export function isMember(
  graph: MeshGraph,
  person: MeshNode,
  team: MeshNode,
): boolean | undefined {
  // as most are: without a look around
  if (graph.first(person, 'memberOf') === team) return true;
  const own = graph.targets(person, 'memberOf');
  if (own.length <= MAX_GROUPS && own.includes(team)) return true;
  let visited = 0;
  for (const next of nested(graph, own, 'childOf', MAX_GROUPS)) {
    if (next === team) return true;
    visited++;
    if (visited > MAX_GROUPS) return undefined;
  }
  return false;
}

/**
 * The people of a group and of the groups within it, each counted once; where
 * the catalog knows none, the size that the team's profile states. `undefined`
 * when neither says.
 *
 * @public
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

/** The groups within a group, however deep; not the group itself. */
export function groupsWithin(graph: MeshGraph, team: MeshNode): MeshNode[] {
  const [, ...within] = nested(graph, [team], 'parentOf', MAX_GROUPS);
  return within;
}

/**
 * The groups of which the catalog knows a member, there or further down.
 *
 * @public
 */
export function* findPeopledGroups(
  graph: MeshGraph,
): Steps<ReadonlySet<MeshNode>> {
  const peopled = new Set<MeshNode>();
  yield* eachInSteps(graph.ofKind(user), person => {
    for (const node of graph.targets(person, 'memberOf')) peopled.add(node);
  });
  yield* eachInSteps(graph.ofKind(group), node => {
    if (graph.first(node, 'hasMember') !== undefined) peopled.add(node);
  });
  return new Set(nested(graph, peopled, 'childOf', Infinity));
}

function countMembers(graph: MeshGraph, team: MeshNode): TeamSize {
  const people = new Set<MeshNode>();
  let groups = 0;
  for (const next of nested(graph, [team], 'parentOf', MAX_VISITED)) {
    groups++;
    for (const member of graph.targets(next, 'hasMember')) {
      people.add(member);
      if (people.size + groups > MAX_VISITED) break;
    }
    if (people.size + groups > MAX_VISITED) {
      return { people: people.size, isAtLeast: true };
    }
  }
  return { people: people.size, isAtLeast: false };
}

/**
 * Groups and those around or within them, each once, also where they go round
 * in a circle; no further ones are looked for when there are more than `limit`.
 */
function* nested(
  graph: MeshGraph,
  groups: Iterable<MeshNode>,
  relation: 'childOf' | 'parentOf',
  limit: number,
): Iterable<MeshNode> {
  const found = new Set(groups);
  // a set yields what is added to it while it is walked
  for (const next of found) {
    yield next;
    for (const further of graph.targets(next, relation)) {
      if (found.size > limit) break;
      found.add(further);
    }
  }
}
