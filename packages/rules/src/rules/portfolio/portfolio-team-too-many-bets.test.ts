import { testRule } from '../../testing';
import { portfolioTeamTooManyBets } from './portfolio-team-too-many-bets';

const crew = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew }
spec: { type: team, children: [] }
`;

const bet = (
  name: string,
  initiatives = '[{ id: a, status: active, team: crew }]',
  status = 'active',
) => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: ${name} }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  initiatives: ${initiatives}
`;

testRule(portfolioTeamTooManyBets, {
  passes: [
    {
      name: 'when the third bet is planned, over, or of another team',
      mesh: [
        crew,
        bet('first'),
        bet(
          'second',
          '[{ id: a, status: active, team: crew }, { id: b, status: active, team: crew }]',
        ),
        bet('planned', '[{ id: a, status: planned, team: crew }]'),
        bet('over', '[{ id: a, status: active, team: crew }]', 'stopped'),
        bet('other', '[{ id: a, status: active, team: others }]'),
      ].join('---'),
    },
  ],
  fails: [
    {
      name: 'with three',
      mesh: [crew, bet('first'), bet('second'), bet('third')].join('---'),
      paths: ['metadata.name'],
      findings: [
        'Group `crew` works on 3 active value hypotheses, `first`, `second` and `third`; a team works on 2 at most at once',
      ],
      severities: ['warning'],
    },
    {
      name: 'with fewer, when the option says so',
      mesh: [crew, bet('first'), bet('second')].join('---'),
      options: { max: 1 },
    },
  ],
  notApplicable: [
    {
      name: 'to a group that only owns bets',
      mesh: [crew, bet('first', '[]')].join('---'),
      reason: 'it works on no active bet',
    },
  ],
});
