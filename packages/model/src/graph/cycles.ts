import { finish, type Steps } from '../memory/steps';
import type { RelationName } from '../relations';
import { ComponentSearch } from './componentSearch';
import type { MeshGraph, MeshNode } from './meshGraph';

/**
 * The groups of nodes that reach each other by one relation: the strongly
 * connected components with a cycle, each in the order of its nodes' numbers.
 * Tarjan's algorithm (1972) without recursion, linear in nodes and edges.
 *
 * @public
 */
export function findCycles(
  graph: MeshGraph,
  relation: RelationName,
): MeshNode[][] {
  return findComponents(graph, relation).filter(
    ([first, ...rest]) =>
      rest.length > 0 || graph.targets(first, relation).includes(first),
  );
}

/**
 * All nodes in groups that reach each other by one relation, most of them
 * alone; a group comes after all groups that it reaches.
 *
 * @public
 */
export function findComponents(
  graph: MeshGraph,
  relation: RelationName,
): readonly MeshNode[][] {
  return componentsOf(graph.nodeCount, node => graph.targets(node, relation));
}

/**
 * The same for anything that is numbered from 0, given the numbers that each of
 * them leads to.
 *
 * @public
 */
export function componentsOf(
  count: number,
  targetsOf: (member: number) => ArrayLike<number>,
): readonly number[][] {
  return finish(componentsInSteps(count, targetsOf));
}

/** The same, in steps. @public */
export function* componentsInSteps(
  count: number,
  targetsOf: (member: number) => ArrayLike<number>,
): Steps<readonly number[][]> {
  const search = new ComponentSearch(count, targetsOf);
  for (let member = 0; member < count; member++) {
    if (!search.hasEntered(member)) yield* search.visit(member);
  }
  return search.components;
}
