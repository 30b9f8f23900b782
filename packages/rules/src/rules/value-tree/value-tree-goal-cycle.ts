import {
  domain,
  nameOfRef,
  quote,
  type DeclaredGoal,
} from '@backstage-data-mesh/model';
import {
  MAX_RELATED,
  notApplicable,
  type Finding,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import type { CycleFrom } from '../../facts/cycles/cycleFrom';
import { upperFirst } from '../../wording/amounts';
import { tellCycle } from '../../wording/chains';
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
    const cycleOf = facts.goalCycles();
    return contributing.flatMap(goal => {
      const cycle = cycleOf(goal);
      return cycle ? [describe(goal, cycle)] : [];
    });
  },
});

function describe(
  { id, path, goal }: DeclaredGoal,
  cycle: CycleFrom<DeclaredGoal>,
): Finding {
  const { length, at, isIn, groupSize } = cycle;
  const nameAt = (step: number) => quote(shortId(at(step).id));
  const shown = `${tellCycle({ length, nameAt })} (each contributes to the next)`;
  const circle = isIn
    ? shown
    : `it is among ${groupSize} goals that contribute to each other, for example ${shown}`;
  return {
    path: [...path, 'contributesTo'],
    discriminator: goal.id,
    message: `${upperFirst(nameGoal(id))} contributes to itself: ${circle}; goals contribute to wider ones, up to a vision`,
    related: cycle.others(MAX_RELATED).map(other => ({
      ref: other.id.slice(0, other.id.indexOf('#')),
      path: [...other.path, 'contributesTo'],
    })),
  };
}

function shortId(id: string): string {
  const [ref, goal] = id.split('#');
  return `${nameOfRef(ref)}#${goal}`;
}
