import {
  domain,
  type DeclaredGoal,
  type GoalIndex,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import { cycleFrom, type CycleFrom } from './cycleFrom';
import { shortestCyclesInSteps } from './shortestCycles';

/** The cycle that a goal is in by `contributesTo`. @public */
export type GoalCycles = (
  goal: DeclaredGoal,
) => CycleFrom<DeclaredGoal> | undefined;

/** Finds the goals that contribute to themselves, in one pass over all goals. */
export function* findGoalCycles(
  graph: MeshGraph,
  goals: GoalIndex,
): Steps<GoalCycles> {
  const all = [...graph.ofKind(domain)].flatMap(node => goals.ofDomain(node));
  const numbers = new Map(all.map(({ id }, number) => [id, number]));
  const cycles = yield* shortestCyclesInSteps({
    count: all.length,
    targetsOf: number => all[number].wider.flatMap(id => numbers.get(id) ?? []),
    nameOf: number => all[number].id,
  });
  return ({ id }) => {
    const number = numbers.get(id);
    const cycle = number === undefined ? undefined : cycles.get(number);
    return cycle && number !== undefined
      ? cycleFrom(cycle, number, each => all[each])
      : undefined;
  };
}
