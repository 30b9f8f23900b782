import { testRule } from '../../testing';
import { portfolioMix } from './portfolio-mix';

const board = `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board }
spec: { type: portfolio, owner: leads }
`;

const domain = (goals = '[{ id: faster }, { id: fairer }]') => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: leads, dataMesh: { goals: ${goals} } }
`;

const bets = (...goals: readonly string[]) =>
  goals
    .map(
      (goal, index) => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet-${index} }
spec:
  owner: crew
  status: active
  goals: ['access#${goal}']
  statement: { weBelieve: a, willResultIn: b }
  review: { body: board }
`,
    )
    .join('---');

testRule(portfolioMix, {
  passes: [
    {
      name: 'when a goal has half of the bets',
      mesh: [
        board,
        domain(),
        bets('faster', 'faster', 'fairer', 'fairer'),
      ].join('---'),
    },
  ],
  fails: [
    {
      name: 'when a goal has three of four',
      mesh: [
        board,
        domain(),
        bets('faster', 'faster', 'faster', 'fairer'),
      ].join('---'),
      paths: ['spec'],
      findings: [
        'Governance body `board` reviews 4 active value hypotheses, of which 3, or 75 %, serve goal `faster` of domain `access`; one goal has 70 % at most',
      ],
    },
    {
      name: 'sooner, when the options say so',
      mesh: [board, domain(), bets('faster', 'fairer')].join('---'),
      options: { minBets: 2, maxShare: 0.4 },
    },
  ],
  notApplicable: [
    {
      name: 'to a portfolio that is too small to say',
      mesh: [board, domain(), bets('faster', 'faster', 'faster')].join('---'),
      reason: 'it reviews too few active bets',
    },
    {
      name: 'when there is no second goal',
      mesh: [
        board,
        domain('[{ id: faster }, { id: fairer, status: achieved }]'),
        bets('faster', 'faster', 'faster', 'faster'),
      ].join('---'),
      reason: 'it has no second goal to bet on',
    },
  ],
});
