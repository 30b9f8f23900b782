import type { GoalIndex } from '@backstage-data-mesh/model';

// nobody's goals stand this deep; it bounds the work on a mesh that is not meant
// well
const MAX_GOALS = 1_000;

/**
 * True when there is a goal, or a domain as a whole, that all the goals are or
 * contribute to, over whatever steps; `undefined` when there are too many goals
 * to tell.
 */
export function haveSharedGoal(
  goals: GoalIndex,
  ids: readonly string[],
): boolean | undefined {
  const [first, ...others] = ids.map(id => widerGoals(goals, id));
  if (!first || others.some(set => !set)) return undefined;
  return [...first].some(id => others.every(set => set?.has(id)));
}

/** A goal and all that it contributes to. */
function widerGoals(goals: GoalIndex, id: string): Set<string> | undefined {
  const found = new Set([id]);
  // a set yields what is added to it while it is walked
  for (const next of found) {
    goals.find(next)?.wider.forEach(wider => found.add(wider));
    if (found.size > MAX_GOALS) return undefined;
  }
  return found;
}
