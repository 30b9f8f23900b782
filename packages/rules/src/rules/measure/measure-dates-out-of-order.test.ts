import { testRule } from '../../testing';
import { measureDatesOutOfOrder } from './measure-dates-out-of-order';

const bet = (measure: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  measures: [{ id: returns, ${measure} }]
`;

const dates = (baseline: string, tripwire: string, target: string) =>
  bet(
    `baseline: { value: 9, asOf: ${baseline} }, tripwire: { value: 8, asOf: ${tripwire} }, target: { value: 5, by: ${target} }`,
  );

testRule(measureDatesOutOfOrder, {
  passes: [
    {
      name: 'when all is of one day',
      mesh: dates('2026-06-30', '2026-06-30', '2026-06-30'),
    },
    {
      name: 'with one date only',
      mesh: bet('target: { value: 5, by: 2026-06-30 }'),
    },
  ],
  fails: [
    {
      name: 'once, when the target lies before all else',
      mesh: dates('2026-06-30', '2026-09-30', '2026-01-31'),
      paths: ['spec.measures[0].target.by'],
      findings: [
        'Measure `returns` of value hypothesis `bet` has a target that is due on 2026-01-31, and a baseline that was read on 2026-06-30; the baseline comes first',
      ],
      severities: ['warning'],
    },
    {
      name: 'when the tripwire is compared after the target is due',
      mesh: dates('2026-06-30', '2028-09-30', '2027-01-31'),
      paths: ['spec.measures[0].tripwire.asOf'],
      findings: [
        'Measure `returns` of value hypothesis `bet` has a target that is due on 2027-01-31, and a tripwire that is compared on 2028-09-30; the tripwire comes first',
      ],
    },
    {
      name: 'when the tripwire is compared before the baseline was read',
      mesh: dates('2026-06-30', '2026-03-31', '2027-01-31'),
      paths: ['spec.measures[0].tripwire.asOf'],
    },
  ],
  notApplicable: [
    {
      name: 'to history',
      mesh: bet(
        'baseline: { value: 9, asOf: 2026-06-30 }, target: { value: 5, by: 2026-01-31 }',
        'stopped',
      ),
      reason: 'it has ended',
    },
  ],
});
