import type { ValuePath } from '@backstage-data-mesh/model';

/**
 * The paths to show first: one for each goal while there is room, then the
 * others; in the order in which they are given.
 */
export function pickPaths(
  paths: readonly ValuePath[],
  limit: number,
): readonly ValuePath[] {
  const goals = new Set<string | undefined>();
  const isNew = (path: ValuePath) => {
    const goal = goalOf(path);
    if (goals.has(goal)) return false;
    goals.add(goal);
    return true;
  };
  const first = paths.filter(isNew);
  const others = paths.filter(path => !first.includes(path));
  const picked = new Set([...first, ...others].slice(0, limit));
  return paths.filter(path => picked.has(path));
}

function goalOf({ steps }: ValuePath): string | undefined {
  return steps.find(({ tier }) => tier === 'goal')?.id;
}
