import {
  domain,
  nameOfRef,
  type DeclaredGoal,
  type GoalIndex,
} from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { upperFirst } from '../../wording/amounts';
import { tellCycle } from '../../wording/tellCycle';
import { nameGoal } from './shared/names';

export const valueTreeGoalCycle = defineRule({
  id: 'value-tree-goal-cycle',
  summary: 'No goal contributes to itself.',
  why: 'Goals contribute to wider ones up to a vision. In a circle each goal serves the next and none of them a vision: whatever is done below looks useful for as long as it lasts.',
  source:
    'Highsmith, Luu and Robinson, EDGE: Value-Driven Digital Transformation (2019)',
  remedy:
    'Remove the goal that is the narrower one from `contributesTo` of one of the goals.',
  subject: everyOf(domain),
  needs: ['mesh'],
  severity: 'error',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: leads
  dataMesh: { goals: [{ id: sooner, contributesTo: ['access#fairer'] }, { id: fairer }] }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: leads
  dataMesh:
    goals:
      - { id: sooner, contributesTo: ['access#fairer'] }
      - { id: fairer, contributesTo: ['access#sooner'] }
`,
  },
  check({ node }, { facts }) {
    const goals = facts.goals();
    const contributing = goals
      .ofDomain(node)
      .filter(({ wider }) => wider.length > 0);
    if (contributing.length === 0) {
      return notApplicable('none of its goals contributes to another');
    }
    return contributing.flatMap(goal => {
      const circle = findCircle(goal, goals);
      if (!circle) return [];
      const names = circle.map(({ id }) => shortId(id));
      return [
        {
          path: [...goal.path, 'contributesTo'],
          discriminator: goal.goal.id,
          message: `${upperFirst(nameGoal(goal.id))} contributes to itself: ${tellCycle(names)} (each contributes to the next); goals contribute to wider ones, up to a vision`,
          related: circle
            .filter(({ id }) => id !== goal.id)
            .slice(0, MAX_RELATED)
            .map(({ id, path }) => ({
              ref: id.slice(0, id.indexOf('#')),
              path: [...path, 'contributesTo'],
            })),
        },
      ];
    });
  },
});

/** So many other goals of a circle are pointed to. */
const MAX_RELATED = 10;
/** No tree of goals is larger; what lies farther out is not looked at. */
const MAX_VISITED = 500;

/** The shortest way from a goal over wider ones back to itself. */
function findCircle(
  start: DeclaredGoal,
  goals: GoalIndex,
): readonly DeclaredGoal[] | undefined {
  const cameFrom = new Map<DeclaredGoal, DeclaredGoal | undefined>([
    [start, undefined],
  ]);
  for (const goal of cameFrom.keys()) {
    for (const id of goal.wider) {
      if (id === start.id) return wayTo(goal, cameFrom);
      const next = goals.find(id);
      const isNew = next && !cameFrom.has(next);
      if (isNew && cameFrom.size < MAX_VISITED) cameFrom.set(next, goal);
    }
  }
  return undefined;
}

function wayTo(
  last: DeclaredGoal,
  cameFrom: ReadonlyMap<DeclaredGoal, DeclaredGoal | undefined>,
): DeclaredGoal[] {
  const way: DeclaredGoal[] = [];
  let goal: DeclaredGoal | undefined = last;
  while (goal) {
    way.unshift(goal);
    goal = cameFrom.get(goal);
  }
  return way;
}

function shortId(id: string): string {
  const [ref, goal] = id.split('#');
  return `${nameOfRef(ref)}#${goal}`;
}
