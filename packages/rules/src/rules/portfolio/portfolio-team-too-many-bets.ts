import {
  group,
  nameOfRef,
  valueHypothesis,
  phaseOfBet,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import { MAX_RELATED, notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { listSome, nameBets } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const portfolioTeamTooManyBets = defineRule({
  id: 'portfolio-team-too-many-bets',
  summary: 'A team tries few value hypotheses at once.',
  why: 'A team that tries several bets at the same time finishes none of them soon, and learns least from the one that it switches away from. In sequence, the first answer comes early and may make the next bet needless.',
  source: 'Practice: limit work in progress, also for each team',
  remedy:
    'Set the initiatives of one of the hypotheses to `planned` until another one ends, or let another team have them.',
  subject: everyOf(group),
  needs: ['mesh'],
  severity: 'warning',
  options: z.object({
    max: z
      .number()
      .int()
      .min(1)
      .default(2)
      .describe('How many active value hypotheses a team works on at most.'),
  }),
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field-crew }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: leads
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives: [{ id: pilot, status: active, team: field-crew }]
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field-crew }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: leads
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives: [{ id: pilot, status: active, team: field-crew }]
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: friendly-reminders }
spec:
  owner: leads
  status: active
  statement: { weBelieve: reminders, willResultIn: more visits }
  initiatives: [{ id: pilot, status: active, team: field-crew }]
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: one-person-to-call }
spec:
  owner: leads
  status: active
  statement: { weBelieve: a named contact, willResultIn: fewer detours }
  initiatives: [{ id: pilot, status: active, team: field-crew }]
`,
  },
  check({ ref }, { graph, facts, options }) {
    const initiatives = facts.teamInitiatives().get(ref) ?? [];
    const bets = initiatives
      .filter(({ initiative, hypothesis }) => {
        const bet = graph.get(valueHypothesis, hypothesis);
        return (
          initiative.status === 'active' && bet && phaseOfBet(bet) === 'live'
        );
      })
      .map(({ hypothesis }) => graph.refOf(hypothesis));
    const tried = [...new Set(bets)].sort();
    if (tried.length === 0) return notApplicable('it works on no active bet');
    if (tried.length <= options.max) return PASS;
    return [
      {
        path: ['metadata', 'name'],
        message: `${subjectName(ref)} works on ${nameBets(tried.length, 'active')}, ${listSome(tried.map(nameOfRef))}; a team works on ${options.max} at most at once`,
        related: tried
          .slice(0, MAX_RELATED)
          .map(bet => ({ ref: bet, path: ['spec', 'initiatives'] })),
      },
    ];
  },
});
