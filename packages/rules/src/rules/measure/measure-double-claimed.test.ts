import { runRule, testRule } from '../../testing';
import { measureDoubleClaimed } from './measure-double-claimed';

const bet = (name: string, measure: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: ${name} }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  measures: [{ ${measure} }]
`;

const KPI = 'id: wait, measuredBy: visits';

const claimed = [bet('first', KPI), bet('second', KPI)].join('---');

testRule(measureDoubleClaimed, {
  passes: [
    {
      name: 'when the ids are equal and the products are not',
      mesh: [
        bet('first', KPI),
        bet('second', 'id: wait, measuredBy: calls'),
      ].join('---'),
    },
  ],
  fails: [
    {
      name: 'for each bet that claims the figure',
      mesh: claimed,
      paths: ['spec.measures[0]', 'spec.measures[0]'],
      findings: [
        'Measure `wait` of value hypothesis `first`, read from `dataproduct:visits`, is claimed by 1 other active value hypothesis too, `second`; a figure is claimed once, or belongs to the goal',
        'Measure `wait` of value hypothesis `second`, read from `dataproduct:visits`, is claimed by 1 other active value hypothesis too, `first`; a figure is claimed once, or belongs to the goal',
      ],
      severities: ['info', 'info'],
    },
  ],
  notApplicable: [
    {
      name: 'to bets that wait or have ended',
      mesh: [bet('first', KPI, 'draft'), bet('second', KPI, 'stopped')].join(
        '---',
      ),
      reason: 'it is not active',
    },
    {
      name: 'to measures that no data product gives',
      mesh: [bet('first', 'id: wait'), bet('second', 'id: wait')].join('---'),
      reason: 'no data product measures it',
    },
  ],
});

it('measure-double-claimed leads to the other bets', () => {
  const [{ findings }] = runRule(measureDoubleClaimed, claimed);
  expect(findings[0].related).toEqual([
    { ref: 'valuehypothesis:default/second' },
  ]);
});
