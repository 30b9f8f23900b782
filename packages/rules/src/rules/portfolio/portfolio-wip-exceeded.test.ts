import { runRule, testRule } from '../../testing';
import { portfolioWipExceeded } from './portfolio-wip-exceeded';

const domain = (rest = 'wipLimit: 1') => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: leads, dataMesh: { ${rest} } }
`;

const board = `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board }
spec: { type: portfolio, owner: leads, wipLimit: 1 }
`;

const bet = (name: string, rest: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: ${name} }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  ${rest}
`;

const GOAL = "goals: ['access#faster', 'access#fairer']";
const scored = (userValue: number) =>
  `priority: { userValue: ${userValue}, timeCriticality: 1, riskReduction: 1, effort: 4 }`;

const exceeded = [
  domain(),
  bet('first', `${GOAL}\n  ${scored(8)}`),
  bet('second', `goals: [access]\n  ${scored(3)}`, 'adjusted'),
].join('---');

testRule(portfolioWipExceeded, {
  passes: [
    {
      name: 'when the limit is reached by bets that are active',
      mesh: [
        domain(),
        bet('first', GOAL),
        bet('second', GOAL, 'prioritised'),
        bet('third', GOAL, 'stopped'),
      ].join('---'),
    },
    {
      name: 'for a body that reviews other bets',
      mesh: [
        board,
        bet('first', 'review: { body: board }'),
        bet('second', 'review: { body: council }'),
      ].join('---'),
    },
  ],
  fails: [
    {
      name: 'for a domain with too many',
      mesh: exceeded,
      paths: ['spec.dataMesh.wipLimit'],
      findings: [
        'Domain `access` has 2 active value hypotheses, `first` and `second`; its `wipLimit` allows 1 at once',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a body that reviews too many',
      mesh: [
        board,
        bet('first', 'review: { body: board }'),
        bet('second', 'review: { body: board }'),
      ].join('---'),
      paths: ['spec.wipLimit'],
      findings: [
        'Governance body `board` has 2 active value hypotheses, `first` and `second`; its `wipLimit` allows 1 at once',
      ],
    },
    {
      name: 'at once, when nothing may be active',
      mesh: [domain('wipLimit: 0'), bet('first', GOAL)].join('---'),
      findings: [
        'Domain `access` has 1 active value hypothesis, `first`; its `wipLimit` allows 0 at once',
      ],
    },
  ],
  notApplicable: [
    { name: 'without a limit', mesh: domain(''), reason: 'it sets no limit' },
  ],
  unknown: [
    {
      name: 'without the rest of the mesh',
      mesh: domain(),
      isPartial: true,
      reason: 'it needs the whole mesh',
    },
    {
      name: 'below nothing',
      mesh: domain('wipLimit: -1'),
      reason: 'its limit is no number of things; `wipLimit` is 0 or more',
    },
  ],
});

it('portfolio-wip-exceeded suggests to pause the bet with the lowest score', () => {
  const [{ findings }] = runRule(portfolioWipExceeded, exceeded);
  expect(findings[0].suggestions).toEqual([
    {
      text: 'Pause value hypothesis `second`, which has the lowest score, 1.25',
      edits: [],
      isSafe: false,
    },
  ]);
  expect(findings[0].related).toEqual([
    { ref: 'valuehypothesis:default/first', path: ['spec', 'status'] },
    { ref: 'valuehypothesis:default/second', path: ['spec', 'status'] },
  ]);
});
