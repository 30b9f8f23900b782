import { runRule, testRule } from '../../testing';
import { measureContradiction } from './measure-contradiction';

const bet = (measure: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  measures: [{ id: wait, ${measure} }]
`;

const opposed = bet(
  'unit: days, direction: increase, baseline: { value: 9 }, target: { value: 4.5 }',
);

testRule(measureContradiction, {
  passes: [
    {
      name: 'when all agree, without the rest of the mesh',
      mesh: bet(
        'direction: decrease, baseline: { value: 9 }, target: { value: 5 }, tripwire: { value: 8 }',
      ),
      isPartial: true,
    },
    {
      name: 'for a value that is to be kept',
      mesh: bet(
        'direction: at-least, baseline: { value: 99 }, target: { value: 99 }, tripwire: { value: 99 }',
      ),
    },
    {
      name: 'when there is nothing to compare',
      mesh: bet('target: { value: 5 }, tripwire: { value: 1 }'),
    },
  ],
  fails: [
    {
      name: 'when baseline and target are the same, also in a draft',
      mesh: bet(
        'unit: days, baseline: { value: 9 }, target: { value: 9 }',
        'draft',
      ),
      paths: ['spec.measures[0].target.value'],
      findings: [
        'Measure `wait` of value hypothesis `bet` has a baseline of 9 `days` and a target of 9 `days`; they differ, or there is no progress to measure',
      ],
      severities: ['error'],
    },
    {
      name: 'when the direction points away from the target',
      mesh: opposed,
      paths: ['spec.measures[0].direction'],
      findings: [
        'Measure `wait` of value hypothesis `bet` has a baseline of 9 `days` and a target of 4.5 `days`, and its direction is `increase`; the target lies where the direction points',
      ],
    },
    {
      name: 'once where a wrong direction puts the tripwire on the wrong side too',
      mesh: bet(
        'direction: increase, baseline: { value: 9 }, target: { value: 5 }, tripwire: { value: 8 }',
      ),
      paths: ['spec.measures[0].direction'],
    },
    {
      name: 'when the tripwire is better than the target',
      mesh: bet(
        'baseline: { value: 9 }, target: { value: 5 }, tripwire: { value: 4 }',
      ),
      paths: ['spec.measures[0].tripwire.value'],
      findings: [
        'Measure `wait` of value hypothesis `bet` has a tripwire of 4, which is better than its target of 5; the tripwire lies before the target',
      ],
    },
    {
      name: 'when the tripwire of a limit is better than the limit',
      mesh: bet(
        'direction: at-most, target: { value: 5 }, tripwire: { value: 4 }',
      ),
      paths: ['spec.measures[0].tripwire.value'],
    },
  ],
  notApplicable: [
    {
      name: 'to history',
      mesh: bet('baseline: { value: 9 }, target: { value: 9 }', 'stopped'),
      reason: 'it has ended',
    },
  ],
});

it('measure-contradiction suggests the direction of the target', () => {
  const [{ findings }] = runRule(measureContradiction, opposed);
  expect(findings[0].suggestions).toEqual([
    {
      text: 'Set `direction` to `decrease`, if the target is right',
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
