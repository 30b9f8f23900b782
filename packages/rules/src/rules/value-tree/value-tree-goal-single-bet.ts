import { domain, phaseOfBet, type MeshGraph } from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { alternativesOf } from './shared/alternatives';
import { nameGoal } from './shared/names';
import {
  betsIn,
  openGoalsOf,
  type GoalSituation,
  type PlacedBet,
} from './shared/openGoals';
import { upperFirst } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';

export const valueTreeGoalSingleBet = defineRule({
  id: 'value-tree-goal-single-bet',
  summary: 'A goal with one live bet knows the next one.',
  why: 'Several bets stand for each goal, so that a team can move to the next one when the first does not pay off. Whoever has a single bet defends it.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Draft another value hypothesis for the goal, or name one in `spec.alternatives` of the live one.',
  subject: everyOf(domain),
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'warning',
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
  status: active
  goals: [domain:patient-access#faster-start]
  statement: { weBelieve: planned rounds, willResultIn: more visits }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: one-person-to-call }
spec:
  owner: field-crew
  status: draft
  goals: [domain:patient-access#faster-start]
  statement: { weBelieve: a named contact, willResultIn: fewer detours }
`,
    failing: `
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
  status: active
  goals: [domain:patient-access#faster-start]
  statement: { weBelieve: planned rounds, willResultIn: more visits }
`,
  },
  check({ node }, { graph, facts }) {
    const tried = openGoalsOf(graph, facts.goals(), node).filter(
      ({ bets }) => betsIn(bets, 'live').length > 0,
    );
    if (tried.length === 0) return notApplicable('no open goal has a live bet');
    return tried.flatMap(situation => {
      const bet = singleBetOf(situation, graph);
      if (!bet) return [];
      const { goal } = situation;
      return [
        {
          path: goal.path,
          message: `${upperFirst(nameGoal(goal.id))} has one live bet, ${nameEntity(bet.ref)}, and no alternative to it; a goal has a bet to move to`,
          discriminator: goal.goal.id,
          related: [{ ref: bet.ref, path: ['spec', 'alternatives'] }],
        },
      ];
    });
  },
});

/** The only bet on a goal, when nobody has thought of another. */
function singleBetOf(
  { bets, hasNarrowerGoals }: GoalSituation,
  graph: MeshGraph,
): PlacedBet | undefined {
  const [bet, ...others] = betsIn(bets, 'live', 'waiting');
  if (others.length > 0 || hasNarrowerGoals) return undefined;
  const hasNext = alternativesOf(graph, bet).some(
    ({ entity }) => !entity || phaseOfBet(entity) !== 'ended',
  );
  return hasNext ? undefined : bet;
}
