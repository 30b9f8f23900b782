import { testRule } from '../../testing';
import { measureTargetMissed } from './measure-target-missed';

const bet = (measure: string, rest = '', status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  measures: [{ id: returns, ${measure} }]
  ${rest}
`;

const FALLING =
  'unit: percent, direction: decrease, target: { value: 5, by: 2026-06-30 }';

const read = (...readings: readonly (readonly [string, number])[]) =>
  `${FALLING}, readings: [${readings
    .map(([asOf, value]) => `{ asOf: '${asOf}', value: ${value} }`)
    .join(', ')}]`;

const decided = (date: string) =>
  `decisions: [{ date: '${date}', outcome: persevere }]`;

const goal = (status: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: post }
spec:
  owner: leads
  dataMesh:
    goals: [{ id: fewer, status: ${status}, measures: [{ id: returns, ${read(['2026-07-31', 8])} }] }]
`;

testRule(measureTargetMissed, {
  passes: [
    { name: 'when it is met', mesh: bet(read(['2026-07-31', 5])) },
    {
      name: 'when it was met on the day, though not since',
      mesh: bet(read(['2026-06-15', 4], ['2026-09-30', 6])),
    },
    {
      name: 'before the day is over',
      mesh: bet(
        'direction: decrease, target: { value: 5, by: 2026-11-20 }, readings: [{ value: 8, asOf: 2026-11-20 }]',
      ),
    },
    {
      name: 'when somebody decided after the day',
      mesh: bet(read(['2026-07-31', 8]), decided('2026-07-01')),
    },
  ],
  fails: [
    {
      name: 'when nothing was decided',
      mesh: bet(read(['2026-07-31', 8])),
      paths: ['spec.measures[0].target'],
      findings: [
        'Measure `returns` of value hypothesis `bet` stands at 8 `percent` and was to reach 5 `percent` by 2026-06-30, and nothing was decided; a decision follows when a target is missed',
      ],
      severities: ['warning'],
    },
    {
      name: 'when the last decision is older than the day',
      mesh: bet(read(['2026-07-31', 8]), decided('2026-06-01')),
      findings: [
        'Measure `returns` of value hypothesis `bet` stands at 8 `percent` and was to reach 5 `percent` by 2026-06-30, and the last decision is of 2026-06-01; a decision follows when a target is missed',
      ],
    },
    {
      name: 'when a crossed tripwire was decided on before',
      mesh: bet(
        `${read(['2026-03-31', 9], ['2026-07-31', 8])}, tripwire: { value: 7 }`,
        decided('2026-04-15'),
      ),
    },
    {
      name: 'with readings of the store',
      mesh: bet(FALLING),
      storedReadings: () => [{ value: 9, asOf: '2026-11-01' }],
    },
    {
      name: 'for a goal that is still open',
      mesh: goal('open'),
      paths: ['spec.dataMesh.goals[0].measures[0].target'],
      findings: [
        'Measure `returns` of goal `fewer` of domain `post` stands at 8 `percent` and was to reach 5 `percent` by 2026-06-30, and its goal is open with the same target; a decision follows when a target is missed',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'without a day',
      mesh: bet('direction: decrease, target: { value: 5 }'),
      reason: 'no measure has a target with a day',
    },
    {
      name: 'when its tripwire is crossed, which asks for the same decision',
      mesh: bet(`${read(['2026-07-31', 8])}, tripwire: { value: 7 }`),
      reason: 'its tripwire asks for the decision',
    },
    {
      name: 'when the target lies before the baseline, which another rule finds',
      mesh: bet(
        `${read(['2026-07-31', 8])}, baseline: { value: 9, asOf: 2026-08-31 }`,
      ),
      reason: 'its dates are out of order',
    },
    {
      name: 'when it was never read, which another rule finds',
      mesh: bet(`${FALLING}, readings: []`),
      reason: 'it has no reading yet',
    },
    {
      name: 'before the bet is active',
      mesh: bet(read(['2026-07-31', 8]), '', 'proposed'),
      reason: 'it is not active yet',
    },
    {
      name: 'to history',
      mesh: bet(read(['2026-07-31', 8]), '', 'stopped'),
      reason: 'it has ended',
    },
  ],
  unknown: [
    {
      name: 'when it was not read since',
      mesh: bet(read(['2026-05-31', 8])),
      reason:
        'a measure was not read since the day of its target; a reading after that day tells',
    },
    {
      name: 'when nobody knows the readings',
      mesh: bet(FALLING),
      reason:
        'the readings of a measure are not known; `readings` of the measure says them, or a store of readings',
    },
    {
      name: 'when nothing says which way is better',
      mesh: bet(
        "target: { value: 5, by: 2026-06-30 }, readings: [{ asOf: '2026-07-31', value: 8 }]",
      ),
      reason: 'a measure does not say which way is better; `direction` does',
    },
    {
      name: 'when the date of a decision cannot be read',
      mesh: bet(read(['2026-07-31', 8]), decided('soon')),
      reason:
        'a decision has no day that can be read; `date` says it as `2026-11-28`',
    },
  ],
});
