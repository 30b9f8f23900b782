import { testRule } from '../../testing';
import { measureDatesAhead } from './measure-dates-ahead';

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
const read = (...days: string[]) =>
  `readings: [${days.map(day => `{ value: 1, asOf: ${day} }`).join(', ')}]`;

testRule(measureDatesAhead, {
  passes: [
    { name: 'when it was read today', mesh: bet(read('2026-11-20')) },
    {
      name: 'when it was read where tomorrow has begun',
      mesh: bet(read('2026-11-21T01:00:00+13:00', '2026-11-21')),
    },
    {
      name: 'when it is of a quarter that ends soon',
      mesh: bet(read('2026-12-31')),
    },
    {
      name: 'when its target is of another generation',
      mesh: bet('target: { value: 0, by: 2050-12-31 }'),
    },
    { name: 'with a date that nobody can read', mesh: bet(read('soon')) },
  ],
  fails: [
    {
      name: 'when a reading is of a day to come',
      mesh: bet(read('2026-11-01', '2027-11-01')),
      paths: ['spec.measures[0].readings[1].asOf'],
      findings: [
        'Value hypothesis `bet` has 2027-11-01 in `spec.measures[0].readings[1].asOf`, which is a day to come; the field says when something was',
      ],
      severities: ['warning'],
    },
    {
      name: 'when a baseline is',
      mesh: bet('baseline: { value: 1, asOf: 2027-03-31 }'),
      paths: ['spec.measures[0].baseline.asOf'],
    },
    {
      name: 'when a target or a tripwire is in a far century',
      mesh: bet(
        'target: { value: 1, by: 2206-12-31 }, tripwire: { value: 1, asOf: 2062-06-30 }',
      ),
      paths: ['spec.measures[0].target.by', 'spec.measures[0].tripwire.asOf'],
    },
  ],
  notApplicable: [{ name: 'without a reading', mesh: bet('unit: d') }],
});
