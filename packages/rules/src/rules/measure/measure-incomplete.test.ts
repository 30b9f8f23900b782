import { runRule, testRule } from '../../testing';
import { measureIncomplete } from './measure-incomplete';

const bet = (measures: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  measures: ${measures}
`;

const FULL =
  'unit: days, direction: decrease, baseline: { value: 9 }, target: { value: 5 }, cadence: P1M';

const noDirection = bet(
  '[{ id: wait, unit: days, baseline: { value: 9 }, target: { value: 5 }, cadence: P1M }]',
);

testRule(measureIncomplete, {
  passes: [
    {
      name: 'when nothing is missing, without the rest of the mesh',
      mesh: bet(`[{ id: wait, ${FULL} }]`),
      isPartial: true,
    },
    {
      name: 'for a value that is to be kept, without a baseline',
      mesh: bet(
        '[{ id: wait, unit: days, direction: at-most, target: { value: 5 }, cadence: P1M }, { id: stock, unit: packs, direction: at-least, target: { value: 5 }, cadence: P1M }]',
      ),
    },
  ],
  fails: [
    {
      name: 'for each measure that lacks something',
      mesh: bet(`[{ id: wait, ${FULL} }, { id: calls, target: { value: 5 } }]`),
      paths: ['spec.measures[1]'],
      findings: [
        'Measure `calls` of value hypothesis `bet` has no `baseline`, `cadence`, `direction` and `unit`; a measure in use has all of `baseline`, `cadence`, `direction`, `target` and `unit`',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a value that is to be kept, whatever else is missing',
      mesh: bet('[{ id: wait, unit: days, direction: at-most }]'),
      findings: [
        'Measure `wait` of value hypothesis `bet` has no `cadence` and `target`; a measure in use has all of `cadence`, `direction`, `target` and `unit`',
      ],
    },
    {
      name: 'for a measure of an open goal',
      mesh: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: leads
  dataMesh:
    goals:
      - { id: known, status: achieved, measures: [{ id: wait }] }
      - { id: faster, measures: [{ id: wait, unit: days, direction: decrease, baseline: { value: 9 }, cadence: P1M }] }
`,
      paths: ['spec.dataMesh.goals[1].measures[0]'],
      findings: [
        'Measure `wait` of goal `faster` of domain `access` has no `target`; a measure in use has all of `baseline`, `cadence`, `direction`, `target` and `unit`',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'before the bet is active',
      mesh: bet('[{ id: wait }]', 'proposed'),
      reason: 'it is not active yet',
    },
    {
      name: 'to history',
      mesh: bet('[{ id: wait }]', 'stopped'),
      reason: 'it has ended',
    },
    {
      name: 'without measures',
      mesh: bet('[]'),
      reason: 'it has no measures',
    },
  ],
});

it('measure-incomplete suggests the direction in which the target lies', () => {
  const [{ findings }] = runRule(measureIncomplete, noDirection);
  expect(findings[0].suggestions).toEqual([
    {
      text: 'Set `direction` to `decrease`, as the target lies from the baseline',
      edits: [
        {
          path: ['spec', 'measures', 0, 'direction'],
          action: 'set',
          value: 'decrease',
        },
      ],
      isSafe: false,
    },
  ]);
});
