import { runRule, testRule } from '../../testing';
import { measureTripwireNoDecision } from './measure-tripwire-no-decision';

const bet = (measure: string, rest = '', status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  measures: [{ id: wait, ${measure} }]
  ${rest}
`;

const RISING =
  "unit: percent, direction: increase, tripwire: { value: 60, asOf: '2026-09-30', then: stop }";

const read = (...readings: readonly (readonly [string, number])[]) =>
  `${RISING}, readings: [${readings
    .map(([asOf, value]) => `{ asOf: '${asOf}', value: ${value} }`)
    .join(', ')}]`;

const decided = (date: string) =>
  `decisions: [{ date: '${date}', outcome: persevere }]`;

const crossed = bet(
  read(['2026-08-31', 61], ['2026-10-31', 54]),
  `review: { body: board }\n  ${decided('2026-08-05')}`,
);

testRule(measureTripwireNoDecision, {
  passes: [
    {
      name: 'on the right side',
      mesh: bet(read(['2026-10-31', 61])),
    },
    {
      name: 'when the readings came back to the right side',
      mesh: bet(read(['2026-09-30', 58], ['2026-10-31', 61])),
    },
    {
      name: 'before the day of the tripwire',
      mesh: bet(read(['2026-09-29', 40])),
    },
    {
      name: 'when it was decided after the crossing, though no reading since is better',
      mesh: bet(
        read(['2026-09-30', 58], ['2026-10-31', 57]),
        decided('2026-10-05'),
      ),
    },
    {
      name: 'with readings of the store',
      mesh: bet(RISING),
      storedReadings: () => [{ value: 70, asOf: '2026-11-01' }],
    },
  ],
  fails: [
    {
      name: 'when the last decision is older than the crossing',
      mesh: crossed,
      paths: ['spec.measures[0]'],
      findings: [
        'Measure `wait` of value hypothesis `bet` stands at 54 `percent`, on the wrong side of its tripwire of 60 `percent` since 2026-10-31, and the last decision is of 2026-08-05; a decision follows when a tripwire is crossed',
      ],
      severities: ['warning'],
    },
    {
      name: 'when a decision is planned and not yet made',
      mesh: bet(read(['2026-10-31', 60]), decided('2026-12-01')),
    },
    {
      name: 'with readings of the store, without any decision',
      mesh: bet(RISING),
      storedReadings: (ref, id) =>
        ref === 'valuehypothesis:default/bet' && id === 'wait'
          ? [{ value: 12, asOf: '2026-11-01' }]
          : [],
      findings: [
        'Measure `wait` of value hypothesis `bet` stands at 12 `percent`, on the wrong side of its tripwire of 60 `percent` since 2026-11-01, and nothing was decided; a decision follows when a tripwire is crossed',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'without a tripwire',
      mesh: bet('direction: increase'),
      reason: 'no measure has a tripwire',
    },
    {
      name: 'before the bet is active',
      mesh: bet(read(['2026-10-31', 54]), '', 'proposed'),
      reason: 'it is not active yet',
    },
    {
      name: 'to history',
      mesh: bet(read(['2026-10-31', 54]), '', 'stopped'),
      reason: 'it has ended',
    },
  ],
  unknown: [
    {
      name: 'when nobody knows the readings',
      mesh: bet(RISING),
      reason:
        'the readings of a measure are not known; `readings` of the measure says them, or a store of readings',
    },
    {
      name: 'when nothing says which way is better',
      mesh: bet(
        "tripwire: { value: 60 }, readings: [{ asOf: '2026-10-31', value: 1 }]",
      ),
      reason: 'a measure does not say which way is better; `direction` does',
    },
    {
      name: 'when the date of a decision cannot be read',
      mesh: bet(read(['2026-10-31', 54]), decided('soon')),
      reason:
        'a decision has no day that can be read; `date` says it as `2026-11-28`',
    },
  ],
});

it('measure-tripwire-no-decision suggests the decision that was agreed', () => {
  const [{ findings }] = runRule(measureTripwireNoDecision, crossed);
  expect(findings[0].suggestions).toEqual([
    {
      text: 'Decide, and record it in `spec.decisions`; `stop` was agreed',
      edits: [
        {
          path: ['spec', 'decisions', 1],
          action: 'set',
          value: {
            date: '2026-11-20',
            outcome: 'stop',
            by: 'board',
            evidence: ['wait'],
          },
        },
      ],
      isSafe: false,
    },
  ]);
});
