import { runRule, testRule } from '../../testing';
import { valueTreeHypothesisWithoutMeasure } from './value-tree-hypothesis-without-measure';

const bet = (status: string, rest = '', knowWhen = '') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b ${knowWhen} }
  ${rest}
`;

testRule(valueTreeHypothesisWithoutMeasure, {
  passes: [
    {
      name: 'with a measure, without the rest of the mesh',
      mesh: bet('active', 'measures: [{ id: days }]'),
      isPartial: true,
    },
  ],
  fails: [
    {
      name: 'without one',
      mesh: bet('proposed'),
      paths: ['spec.measures'],
      findings: [
        'Value hypothesis `bet` is proposed and has no measure of success; a bet has at least one, which shows whether it pays off',
      ],
      severities: ['error'],
    },
    {
      name: 'mildly for a draft',
      mesh: bet('draft', 'measures: []'),
      findings: [
        'Value hypothesis `bet` is a draft and has no measure of success; a bet has at least one, which shows whether it pays off',
      ],
      severities: ['info'],
    },
  ],
  notApplicable: [
    { name: 'to history', mesh: bet('stopped'), reason: 'it has ended' },
  ],
});

it('value-tree-hypothesis-without-measure suggests a stub for each measure that the statement names', () => {
  const mesh = bet('proposed', '', ', weWillKnowWhen: [days]');
  const [{ findings }] = runRule(valueTreeHypothesisWithoutMeasure, mesh);
  expect(findings[0].suggestions).toEqual([
    {
      text: 'Add a measure, and give it a unit, a direction, a baseline and a target',
      edits: [
        {
          path: ['spec', 'measures'],
          action: 'set',
          value: [{ id: 'days', role: 'leading', valueType: 'customer-value' }],
        },
      ],
      isSafe: false,
    },
  ]);
});
