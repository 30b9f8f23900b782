import type { Ladder } from './ladders';

/**
 * The ladders to show first: those that reach another goal while there is
 * room, then the others; in the order in which they are given.
 */
export function pickLadders(
  ladders: readonly Ladder[],
  limit: number,
): readonly Ladder[] {
  const reached = new Set<string | undefined>();
  const isNew = ({ goalIds }: Ladder) => {
    const goals = goalIds.length > 0 ? goalIds : [undefined];
    const reachesMore = goals.some(goal => !reached.has(goal));
    goals.forEach(goal => reached.add(goal));
    return reachesMore;
  };
  const first = ladders.filter(isNew);
  const others = ladders.filter(ladder => !first.includes(ladder));
  const picked = new Set([...first, ...others].slice(0, limit));
  return ladders.filter(ladder => picked.has(ladder));
}
