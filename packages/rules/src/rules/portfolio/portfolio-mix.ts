import { governanceBody, isOpenGoal } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { nameGoal } from '../value-tree/shared/names';
import {
  betsIn,
  placeBets,
  type PlacedBet,
} from '../value-tree/shared/openGoals';
import { nameBets, nameNumber } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const portfolioMix = defineRule({
  id: 'portfolio-mix',
  summary: 'The active bets of a portfolio do not all stand on one goal.',
  why: 'A portfolio spreads what an organisation can afford over what it wants. When nearly all active bets serve one goal, the others are open on paper only. That can be right for a while, which is why this rule is off unless somebody asks for it.',
  source: 'Practice: balance a portfolio over the goals that it serves',
  remedy:
    'Start the next bet for another goal, or close the goals that are not meant to be reached now.',
  subject: everyOf(governanceBody),
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'off',
  options: z.object({
    maxShare: z
      .number()
      .min(0)
      .max(1)
      .default(0.7)
      .describe(
        'The share of active bets that one goal may have: 0.7 is 70 %.',
      ),
    minBets: z
      .number()
      .int()
      .min(2)
      .default(4)
      .describe('Portfolios with fewer active bets are too small to say.'),
  }),
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: portfolio }
spec: { type: portfolio, owner: leads }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: leads
  dataMesh: { goals: [{ id: faster-start }, { id: fair-price }] }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  goals: [domain:access#faster-start]
  statement: { weBelieve: this, willResultIn: that }
  review: { body: portfolio }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: friendly-reminders }
spec:
  owner: field-crew
  status: active
  goals: [domain:access#faster-start]
  statement: { weBelieve: this, willResultIn: that }
  review: { body: portfolio }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: one-person-to-call }
spec:
  owner: field-crew
  status: active
  goals: [domain:access#fair-price]
  statement: { weBelieve: this, willResultIn: that }
  review: { body: portfolio }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: early-answers }
spec:
  owner: field-crew
  status: active
  goals: [domain:access#fair-price]
  statement: { weBelieve: this, willResultIn: that }
  review: { body: portfolio }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: portfolio }
spec: { type: portfolio, owner: leads }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: leads
  dataMesh: { goals: [{ id: faster-start }, { id: fair-price }] }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  goals: [domain:access#faster-start]
  statement: { weBelieve: this, willResultIn: that }
  review: { body: portfolio }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: friendly-reminders }
spec:
  owner: field-crew
  status: active
  goals: [domain:access#faster-start]
  statement: { weBelieve: this, willResultIn: that }
  review: { body: portfolio }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: one-person-to-call }
spec:
  owner: field-crew
  status: active
  goals: [domain:access#faster-start]
  statement: { weBelieve: this, willResultIn: that }
  review: { body: portfolio }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: early-answers }
spec:
  owner: field-crew
  status: active
  goals: [domain:access#faster-start]
  statement: { weBelieve: this, willResultIn: that }
  review: { body: portfolio }
`,
  },
  check({ ref }, { graph, facts, options }) {
    const live = betsIn(placeBets(graph, facts.bets().reviewedBy(ref)), 'live');
    if (live.length < options.minBets) {
      return notApplicable('it reviews too few active bets');
    }
    if (countOpenGoals(live, facts) < 2) {
      return notApplicable('it has no second goal to bet on');
    }
    const [goal, count] = mostServed(live, facts);
    if (count / live.length <= options.maxShare) return PASS;
    const [share, most] = [count / live.length, options.maxShare].map(
      part => `${nameNumber(part * 100)} %`,
    );
    return [
      {
        path: ['spec'],
        message: `${subjectName(ref)} reviews ${nameBets(live.length, 'active')}, of which ${count}, or ${share}, serve ${nameGoal(goal)}; one goal has ${most} at most`,
        discriminator: goal,
      },
    ];
  },
});

/** The open goals of all domains that some bets serve. */
function countOpenGoals(
  bets: readonly PlacedBet[],
  facts: RuleContext['facts'],
): number {
  const goals = facts.goals();
  const domains = new Set(
    bets
      .flatMap(({ node }) => goals.servedBy(node))
      .flatMap(id => goals.find(id)?.domain ?? []),
  );
  return [...domains]
    .flatMap(node => goals.ofDomain(node))
    .filter(({ goal }) => isOpenGoal(goal)).length;
}

/** The goal that most of some bets serve, and how many; the first of several. */
function mostServed(
  bets: readonly PlacedBet[],
  facts: RuleContext['facts'],
): readonly [goalId: string, count: number] {
  const counts = new Map<string, number>();
  for (const id of bets.flatMap(({ node }) => facts.goals().servedBy(node))) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [string, number]>(
    (most, entry) => (entry[1] > most[1] ? entry : most),
    ['', 0],
  );
}
