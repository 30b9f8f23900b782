import { runRule, testRule } from '../../testing';
import { valueTreeInitiativeWithoutMeasure } from './value-tree-initiative-without-measure';

const bet = (initiatives: string, rest = '', status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  measures: [{ id: wait, role: lagging }, { id: calls, role: leading }]
  initiatives: ${initiatives}
  ${rest}
`;

const idle = bet('[{ id: pilot, status: active }]');

testRule(valueTreeInitiativeWithoutMeasure, {
  passes: [
    {
      name: 'with a measure of the hypothesis, without the rest of the mesh',
      mesh: bet('[{ id: pilot, status: active, measures: [wait, other] }]'),
      isPartial: true,
    },
  ],
  fails: [
    {
      name: 'without one',
      mesh: idle,
      paths: ['spec.initiatives[0].measures'],
      findings: [
        'Initiative `pilot` of value hypothesis `bet` is active and names no measure; an initiative moves at least one measure of its hypothesis',
      ],
      severities: ['warning'],
    },
    {
      name: 'for measures that nobody declares, in the initiatives that are active',
      mesh: bet(
        '[{ id: later, status: planned }, { id: pilot, status: active, measures: [a, b] }]',
      ),
      paths: ['spec.initiatives[1].measures'],
      findings: [
        'Initiative `pilot` of value hypothesis `bet` is active and names `a` and `b`, which its hypothesis does not declare; an initiative moves at least one measure of its hypothesis',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'when nothing is under way',
      mesh: bet('[{ id: pilot, status: planned }]'),
      reason: 'it has no active initiative',
    },
    {
      name: 'to history',
      mesh: bet('[{ id: pilot, status: active }]', '', 'stopped'),
      reason: 'it has ended',
    },
  ],
});

it('value-tree-initiative-without-measure suggests a leading measure', () => {
  const [{ findings }] = runRule(valueTreeInitiativeWithoutMeasure, idle);
  expect(findings[0].suggestions).toEqual([
    {
      text: 'Name `calls`, a measure of the hypothesis',
      edits: [
        {
          path: ['spec', 'initiatives', 0, 'measures'],
          action: 'set',
          value: ['calls'],
        },
      ],
      isSafe: false,
    },
  ]);
});

it('value-tree-initiative-without-measure tells initiatives with one id apart', () => {
  const mesh = bet(
    '[{ id: pilot, status: active }, { id: pilot, status: active }]',
  );
  const [{ findings }] = runRule(valueTreeInitiativeWithoutMeasure, mesh);
  expect(findings.map(({ discriminator }) => discriminator)).toEqual([
    'pilot',
    'pilot~2',
  ]);
});
