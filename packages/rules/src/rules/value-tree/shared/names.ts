import { quote } from '@backstage-data-mesh/model';
import { nameEntity } from '../../../wording/names';

/** A goal, or a whole domain, in a sentence: "goal `a` of domain `b`". */
export function nameGoal(goalId: string): string {
  const [ref, goal] = splitGoalId(goalId);
  return goal === undefined
    ? nameEntity(ref)
    : `goal ${quote(goal)} of ${nameEntity(ref)}`;
}

/** The ref of the domain, and the id within it unless the whole is meant. */
export function splitGoalId(goalId: string): [ref: string, goal?: string] {
  const hash = goalId.indexOf('#');
  return hash === -1
    ? [goalId]
    : [goalId.slice(0, hash), goalId.slice(hash + 1)];
}
