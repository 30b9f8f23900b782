import { testRule } from '../../testing';
import { portfolioRankInversion } from './portfolio-rank-inversion';

const board = `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board }
spec: { type: portfolio, owner: leads }
`;

const domain = `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: leads }
`;

const bet = (
  name: string,
  status: string,
  userValue?: number,
  rest = 'review: { body: board }',
) => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: ${name} }
spec:
  owner: crew
  status: ${status}
  goals: ['access#faster']
  statement: { weBelieve: a, willResultIn: b }
  ${rest}
  ${
    userValue === undefined
      ? ''
      : `priority: { userValue: ${userValue}, timeCriticality: 0, riskReduction: 0, effort: 2 }`
  }
`;

testRule(portfolioRankInversion, {
  passes: [
    {
      name: 'up to 25 % more',
      mesh: [board, bet('now', 'active', 8), bet('next', 'proposed', 10)].join(
        '---',
      ),
    },
    {
      name: 'for drafts, whatever their score',
      mesh: [
        board,
        bet('now', 'active', 8),
        bet('next', 'proposed', 1),
        bet('idea', 'draft', 99),
      ].join('---'),
    },
  ],
  fails: [
    {
      name: 'for each bet that waits and is worth more than the lowest active one',
      mesh: [
        board,
        bet('now', 'active', 9),
        bet('low', 'adjusted', 8),
        bet('next', 'prioritised', 11),
      ].join('---'),
      paths: ['spec'],
      findings: [
        'In governance body `board` value hypothesis `next` waits with a score of 5.5, while value hypothesis `low` is active with 4; no bet waits whose score is over 25 % above that of an active one',
      ],
      severities: ['info'],
    },
    {
      name: 'in the domain, where nobody reviews the bets',
      mesh: [
        domain,
        bet('now', 'active', 8, ''),
        bet('next', 'proposed', 16, ''),
      ].join('---'),
      findings: [
        'In domain `access` value hypothesis `next` waits with a score of 8, while value hypothesis `now` is active with 4; no bet waits whose score is over 25 % above that of an active one',
      ],
    },
    {
      name: 'sooner, when the option says so',
      mesh: [board, bet('now', 'active', 8), bet('next', 'proposed', 9)].join(
        '---',
      ),
      options: { tolerance: 0 },
    },
  ],
  notApplicable: [
    {
      name: 'to a domain whose bets somebody else ranks',
      mesh: [domain, bet('now', 'active', 1), bet('next', 'proposed', 9)].join(
        '---',
      ),
      reason: 'it has no active and waiting bets to compare',
    },
    {
      name: 'when nothing waits',
      mesh: [board, bet('now', 'active', 1)].join('---'),
      reason: 'it has no active and waiting bets to compare',
    },
  ],
  unknown: [
    {
      name: 'when a bet has no score',
      mesh: [board, bet('now', 'active', 8), bet('next', 'proposed')].join(
        '---',
      ),
      reason:
        'not every bet has a score; the figures in `spec.priority` give one',
    },
    {
      name: 'when the active bet has no score',
      mesh: [board, bet('now', 'active'), bet('next', 'proposed', 8)].join(
        '---',
      ),
      reason:
        'not every bet has a score; the figures in `spec.priority` give one',
    },
  ],
});
