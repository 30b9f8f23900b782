import { domain, phaseOfBet, type MeshGraph } from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import {
  alternativesOf,
  successorsOf,
  type NamedBet,
} from './shared/alternatives';
import { endedOn } from './shared/ending';
import { nameGoal } from './shared/names';
import {
  betsIn,
  openGoalsOf,
  type GoalSituation,
  type PlacedBet,
} from './shared/openGoals';
import { upperFirst } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';

export const valueTreeStoppedWithoutSuccessor = defineRule({
  id: 'value-tree-stopped-without-successor',
  summary:
    'When the last live bet on an open goal stops, the next one follows.',
  why: 'To stop a bet that does not pay off is a success of the method, when the team then moves on to the next one. A goal that stays open with nothing under way was given up without saying so.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Set an alternative to `prioritised` or `active`, name it in `spec.succeededBy` of the bet that stopped, or close the goal.',
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
  status: stopped
  goals: [domain:patient-access#faster-start]
  statement: { weBelieve: planned rounds, willResultIn: more visits }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: one-person-to-call }
spec:
  owner: field-crew
  status: active
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
  status: stopped
  goals: [domain:patient-access#faster-start]
  statement: { weBelieve: planned rounds, willResultIn: more visits }
`,
  },
  check({ node }, { graph, facts }) {
    const left = openGoalsOf(graph, facts.goals(), node).filter(
      ({ bets }) => betsIn(bets, 'ended').length > 0,
    );
    if (left.length === 0) return notApplicable('no bet on an open goal ended');
    return left.flatMap(situation => judge(situation, graph));
  },
});

function judge(situation: GoalSituation, graph: MeshGraph): Finding[] {
  const { goal, bets, hasNarrowerGoals } = situation;
  const stopped = lastToEnd(bets);
  const isFollowed =
    hasNarrowerGoals ||
    bets.some(({ entity }) => isUnderWay(entity)) ||
    successorsOf(graph, stopped).some(({ entity }) => isUnderWay(entity));
  if (isFollowed || stopped.entity.spec.status === 'paid-off') return [];
  return [
    {
      path: goal.path,
      message: `${upperFirst(nameGoal(goal.id))} is open, and nothing has followed ${nameEntity(stopped.ref)} since it was ${stopped.entity.spec.status}; an open goal has a bet that is prioritised or active`,
      discriminator: goal.goal.id,
      related: [{ ref: stopped.ref, path: ['spec', 'status'] }],
      suggestions: candidates(graph, stopped, bets).map(ref => ({
        text: `Look at ${nameEntity(ref)} next`,
        edits: [],
        isSafe: false,
      })),
    },
  ];
}

/** The ended bet that was decided on last; of several, one that was stopped. */
function lastToEnd(bets: readonly PlacedBet[]): PlacedBet {
  const rank = ({ entity }: PlacedBet) =>
    `${endedOn(entity) ?? ''} ${entity.spec.status === 'paid-off' ? 0 : 1}`;
  return betsIn(bets, 'ended').reduce((last, bet) =>
    rank(bet) > rank(last) ? bet : last,
  );
}

function isUnderWay(bet: NamedBet['entity']): boolean {
  return (
    bet !== undefined &&
    (bet.spec.status === 'prioritised' || phaseOfBet(bet) === 'live')
  );
}

/** What waits on the same goal, and what the stopped bet names. */
function candidates(
  graph: MeshGraph,
  stopped: PlacedBet,
  bets: readonly PlacedBet[],
): string[] {
  const named = alternativesOf(graph, stopped).filter(
    ({ entity }) => entity && phaseOfBet(entity) !== 'ended',
  );
  const refs = [...betsIn(bets, 'waiting'), ...named].map(({ ref }) => ref);
  return [...new Set(refs)];
}
