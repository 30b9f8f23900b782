import * as z from 'zod';
import { notApplicable, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { betsOfDomain, everyPortfolio, isReviewed } from './shared/portfolio';
import { rankBets } from './shared/ranking';
import { betsIn, placeBets } from '../value-tree/shared/openGoals';
import { nameNumber } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';

export const portfolioRankInversion = defineRule({
  id: 'portfolio-rank-inversion',
  summary:
    'No waiting value hypothesis is worth clearly more than an active one.',
  why: 'Value hypotheses are ranked by value. When one that waits has a much better score than one that is being worked on, either the order is out of date or there is a reason that the score does not show; both are worth a sentence.',
  source:
    'Reinertsen, The Principles of Product Development Flow (2009): weighted shortest job first',
  remedy:
    'Swap the two, assess the `priority` of both again, or say in a decision why the order is right. A governance body ranks the bets that name it in `spec.review.body`, a domain those that nobody reviews.',
  subject: everyPortfolio,
  needs: ['mesh'],
  severity: 'info',
  options: z.object({
    tolerance: z
      .number()
      .min(0)
      .default(0.25)
      .describe('How much better the waiting score must be: 0.25 is 25 %.'),
  }),
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: portfolio }
spec: { type: portfolio, owner: leads }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  review: { body: portfolio }
  priority: { userValue: 8, timeCriticality: 5, riskReduction: 3, effort: 5 }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: one-person-to-call }
spec:
  owner: field-crew
  status: proposed
  statement: { weBelieve: a named contact, willResultIn: fewer detours }
  review: { body: portfolio }
  priority: { userValue: 8, timeCriticality: 5, riskReduction: 5, effort: 5 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: portfolio }
spec: { type: portfolio, owner: leads }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  review: { body: portfolio }
  priority: { userValue: 3, timeCriticality: 3, riskReduction: 2, effort: 5 }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: one-person-to-call }
spec:
  owner: field-crew
  status: proposed
  statement: { weBelieve: a named contact, willResultIn: fewer detours }
  review: { body: portfolio }
  priority: { userValue: 8, timeCriticality: 5, riskReduction: 5, effort: 5 }
`,
  },
  check({ ref, node, entity }, { graph, facts, options }) {
    const bets =
      entity.is === 'domain'
        ? betsOfDomain(graph, node).filter(bet => !isReviewed(bet))
        : placeBets(graph, facts.bets().reviewedBy(ref));
    const live = betsIn(bets, 'live');
    const waiting = betsIn(bets, 'waiting').filter(
      bet => bet.entity.spec.status !== 'draft',
    );
    if (live.length === 0 || waiting.length === 0) {
      return notApplicable('it has no active and waiting bets to compare');
    }
    const ranked = { live: rankBets(live), waiting: rankBets(waiting) };
    const [lowest] = ranked.live;
    const better = ranked.waiting.filter(
      ({ score }) => lowest && score > lowest.score * (1 + options.tolerance),
    );
    const isScored =
      ranked.live.length === live.length &&
      ranked.waiting.length === waiting.length;
    if (better.length === 0 && !isScored) {
      return unknown(
        'not every bet has a score; the figures in `spec.priority` give one',
      );
    }
    return better.map(({ bet, score }) => ({
      path: ['spec'],
      message: `In ${nameEntity(ref)} ${nameEntity(bet.ref)} waits with a score of ${nameNumber(score)}, while ${nameEntity(lowest.bet.ref)} is active with ${nameNumber(lowest.score)}; no bet waits whose score is over ${nameNumber(options.tolerance * 100)} % above that of an active one`,
      discriminator: bet.ref,
      related: [bet, lowest.bet].map(other => ({
        ref: other.ref,
        path: ['spec', 'priority'],
      })),
    }));
  },
});
