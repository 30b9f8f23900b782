import { domain, findNearest } from '@backstage-data-mesh/model';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { nameGoal } from './shared/names';
import { openGoalsOf } from './shared/openGoals';
import { upperFirst } from '../../wording/amounts';

export const valueTreeGoalWithoutBet = defineRule({
  id: 'value-tree-goal-without-bet',
  summary:
    'An open goal is tried for: by a value hypothesis, or by other goals.',
  why: 'A goal that nobody bets on is a wish. It stands in the value tree, is read aloud once a year, and comes no nearer.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Add a value hypothesis that names the goal in `spec.goals`, let a goal of another domain contribute to it, or set its status to `dropped`.',
  subject: everyOf(domain),
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'warning',
  version: '2',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: leads
  dataMesh: { goals: [{ id: faster-start }] }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: proposed
  goals: [domain:patient-access#faster-start]
  statement: { weBelieve: planned rounds, willResultIn: more visits }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: leads
  dataMesh: { goals: [{ id: faster-start }] }
`,
  },
  check({ ref, node }, { graph, facts }) {
    const goals = facts.goals();
    const open = openGoalsOf(graph, goals, node);
    if (open.length === 0) return notApplicable('it has no open goal');
    const bare = open.filter(
      ({ goal, bets, hasNarrowerGoals }) =>
        // nobody can name a goal without a name
        goal.goal.id.trim() !== '' && bets.length === 0 && !hasNarrowerGoals,
    );
    if (bare.length === 0) return PASS;
    if (goals.betsServing(ref).length > 0) {
      return unknown(
        'a value hypothesis names the domain and none of its goals; `<domain>#<goal>` in its `spec.goals` does',
      );
    }
    const meant = meantGoals(goals.missingIn(node));
    const unnamed = bare.filter(({ goal }) => !meant(goal.goal.id));
    if (unnamed.length === 0) {
      return unknown(
        'a goal is named that does not exist, and this one may be meant; the goal has to be named as it is declared',
      );
    }
    return unnamed.map(({ goal }) => ({
      path: goal.path,
      message: `${upperFirst(nameGoal(goal.id))} is open, no value hypothesis names it, and no other goal contributes to it; an open goal is tried for`,
      discriminator: goal.goal.id,
    }));
  },
});

/** Tells whether one of the goals that are named and missing may be a goal. */
function meantGoals(missing: readonly string[]): (id: string) => boolean {
  const names = missing.map(id => id.slice(id.indexOf('#') + 1));
  return id => names.some(name => findNearest(name, [id]) !== undefined);
}
