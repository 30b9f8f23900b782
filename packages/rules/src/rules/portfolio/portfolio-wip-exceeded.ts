import { nameOfRef } from '@backstage-data-mesh/model';
import {
  MAX_RELATED,
  notApplicable,
  PASS,
  unknown,
  type Suggestion,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { betsOfDomain, everyPortfolio } from './shared/portfolio';
import { rankBets } from './shared/ranking';
import {
  betsIn,
  placeBets,
  type PlacedBet,
} from '../value-tree/shared/openGoals';
import { listSome, nameBets, nameNumber } from '../../wording/amounts';
import { nameEntity, subjectName } from '../../wording/names';

export const portfolioWipExceeded = defineRule({
  id: 'portfolio-wip-exceeded',
  summary: 'No more value hypotheses are active than the limit allows.',
  why: 'Work in progress is limited: stop starting, start finishing. Each bet beyond the limit slows the others down, and the day on which any of them can be judged moves away.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Finish or pause an active hypothesis before the next one starts; raise `wipLimit` only when there are more people. A domain counts the bets that name it or its goals, a governance body those that name it in `spec.review.body`.',
  subject: everyPortfolio,
  needs: ['mesh'],
  severity: 'warning',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec: { owner: leads, dataMesh: { wipLimit: 1 } }
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
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec: { owner: leads, dataMesh: { wipLimit: 1 } }
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
  status: active
  goals: [domain:patient-access#faster-start]
  statement: { weBelieve: a named contact, willResultIn: fewer detours }
`,
  },
  check({ ref, node, entity }, { graph, facts }) {
    const { is, wipLimit, limitPath } = entity;
    if (wipLimit === undefined) return notApplicable('it sets no limit');
    if (!(wipLimit >= 0))
      return unknown(
        'its limit is no number of things; `wipLimit` is 0 or more',
      );
    const all =
      is === 'domain'
        ? betsOfDomain(graph, node)
        : placeBets(graph, facts.bets().reviewedBy(ref));
    const live = betsIn(all, 'live');
    if (live.length <= wipLimit) return PASS;
    return [
      {
        path: limitPath,
        message: `${subjectName(ref)} has ${nameBets(live.length, 'active')}, ${listSome(live.map(bet => nameOfRef(bet.ref)))}; its \`wipLimit\` allows ${wipLimit} at once`,
        related: live
          .slice(0, MAX_RELATED)
          .map(bet => ({ ref: bet.ref, path: ['spec', 'status'] })),
        suggestions: suggest(live),
      },
    ];
  },
});

/** The bet with the lowest score has the best reason to wait. */
function suggest(live: readonly PlacedBet[]): Suggestion[] {
  const [lowest] = rankBets(live);
  if (!lowest) return [];
  return [
    {
      text: `Pause ${nameEntity(lowest.bet.ref)}, which has the lowest score, ${nameNumber(lowest.score)}`,
      edits: [],
      isSafe: false,
    },
  ];
}
