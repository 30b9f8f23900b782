import {
  domain,
  valueHypothesis,
  partKeys,
  isOpenGoal,
  phaseOfBet,
  type MeshNode,
  type ValueHypothesisEntity,
  type DeclaredGoal,
} from '@backstage-data-mesh/model';
import { PASS, type Finding, type Verdict } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOfKinds } from '../../declare/subject';
import { nameGoal } from './shared/names';
import { activeInitiatives } from '../../facts/valueTree/activeInitiatives';
import { upperFirst } from '../../wording/amounts';
import { nameEntity, subjectName } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const valueTreeActiveUnderEnded = defineRule({
  id: 'value-tree-active-under-ended',
  summary: 'Nothing is active under something that has ended.',
  why: 'When a bet ends or a goal is reached, the work below it is either finished too or serves something else. Work that goes on under a closed branch takes its capacity from bets that are still open.',
  source:
    'Highsmith, Luu and Robinson, EDGE: Value-Driven Digital Transformation (2019)',
  remedy:
    'End the initiative, the bet or the goal below, or let it serve something that is still open.',
  subject: everyOfKinds([domain, valueHypothesis]),
  needs: ['mesh'],
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: stopped
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives: [{ id: pilot, status: stopped }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: stopped
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives: [{ id: pilot, status: active }]
`,
  },
  check({ ref, node }, context): Verdict {
    const bet = context.graph.get(valueHypothesis, node);
    if (!bet) return judgeDomain(node, context);
    switch (phaseOfBet(bet)) {
      case 'ended':
        return judgeInitiatives(ref, bet);
      case 'live':
        return judgeBet({ ref, node, bet }, context);
      default:
        return PASS;
    }
  },
});

/** Active initiatives of a bet that has ended. */
function judgeInitiatives(ref: string, bet: ValueHypothesisEntity): Finding[] {
  const { status, initiatives = [] } = bet.spec;
  const keys = partKeys(initiatives.map(({ id }) => id));
  return activeInitiatives(bet).map(({ initiative, index }) => ({
    path: ['spec', 'initiatives', index, 'status'],
    message: `${partSubject('initiative', { id: initiative.id, index })} is active, and its ${nameEntity(ref)} is ${status}; an initiative ends with its bet`,
    discriminator: keys[index],
    suggestions: [
      {
        text: 'Set the status of the initiative to `stopped`',
        edits: [
          {
            path: ['spec', 'initiatives', index, 'status'],
            action: 'set',
            value: 'stopped',
          },
        ],
        isSafe: false,
      },
    ],
  }));
}

/** A live bet all of whose goals are closed. */
function judgeBet(
  {
    ref,
    node,
    bet,
  }: { ref: string; node: MeshNode; bet: ValueHypothesisEntity },
  { facts }: RuleContext,
): Finding[] {
  const closed = allClosed(facts.goals().servedBy(node), { facts });
  if (closed.length === 0) return [];
  return [
    {
      path: ['spec', 'goals'],
      message: `${subjectName(ref)} is ${bet.spec.status}, and ${sayClosed(closed)}; an active bet serves an open goal`,
      related: relatedTo(closed),
    },
  ];
}

/** Open goals that contribute to closed goals only. */
function judgeDomain(node: MeshNode, { facts }: RuleContext): Finding[] {
  return facts
    .goals()
    .ofDomain(node)
    .filter(({ goal }) => isOpenGoal(goal))
    .flatMap(({ id, goal, path, wider }) => {
      const closed = allClosed(wider, { facts });
      if (closed.length === 0) return [];
      return [
        {
          path: [...path, 'contributesTo'],
          message: `${upperFirst(nameGoal(id))} is open, and ${sayClosed(closed)}; an open goal contributes to an open one`,
          discriminator: goal.id,
          related: relatedTo(closed),
        },
      ];
    });
}

/** The goals when all are closed; none when one is open, or not known. */
function allClosed(
  ids: readonly string[],
  { facts }: Pick<RuleContext, 'facts'>,
): DeclaredGoal[] {
  const goals = ids.flatMap(id => facts.goals().find(id) ?? []);
  const isClosed =
    goals.length === ids.length && !goals.some(({ goal }) => isOpenGoal(goal));
  return isClosed ? goals : [];
}

const MAX_SAID = 3;

function sayClosed(goals: readonly DeclaredGoal[]): string {
  const said = goals
    .slice(0, MAX_SAID)
    .map(({ id, goal }) => `${nameGoal(id)} is ${goal.status}`);
  const more = goals.length - said.length;
  return [...said, ...(more > 0 ? [`${more} more are closed`] : [])].join(
    ' and ',
  );
}

function relatedTo(goals: readonly DeclaredGoal[]) {
  return goals.map(({ id, path }) => ({
    ref: id.slice(0, id.indexOf('#')),
    path: [...path, 'status'],
  }));
}
