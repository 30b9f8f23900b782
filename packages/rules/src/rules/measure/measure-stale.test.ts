import { testRule } from '../../testing';
import { measureStale } from './measure-stale';

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

const read = (asOf: string, cadence = 'P1M') =>
  `cadence: ${cadence}, readings: [{ asOf: '2020-01-01', value: 1 }, { asOf: '${asOf}', value: 1 }]`;

const product = (lifecycle: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: ${lifecycle}
  owner: crew
  measures: [{ id: readers, cadence: P1M, readings: [{ asOf: '2026-01-31', value: 4 }] }]
`;

testRule(measureStale, {
  passes: [
    {
      name: 'until one and a half cadences have passed',
      mesh: bet(read('2026-10-06')),
    },
  ],
  fails: [
    {
      name: 'a day later',
      mesh: bet(read('2026-10-05')),
      paths: ['spec.measures[0]'],
      findings: [
        'Measure `wait` of value hypothesis `bet` was last read on 2026-10-05, 46 days ago; with a cadence of `P1M` it is read within 45 days',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a measure of an open goal, with readings of the store',
      mesh: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: leads
  dataMesh: { goals: [{ id: faster, measures: [{ id: wait, cadence: P1W }] }] }
`,
      storedReadings: () => [{ value: 1, asOf: '2026-11-01T10:00:00Z' }],
      paths: ['spec.dataMesh.goals[0].measures[0]'],
      findings: [
        'Measure `wait` of goal `faster` of domain `access` was last read on 2026-11-01, 19 days ago; with a cadence of `P1W` it is read within 10 days',
      ],
    },
    {
      name: 'for a measure of a data product that is in use',
      mesh: product('production'),
      paths: ['spec.measures[0]'],
    },
    {
      name: 'when the reading after it lies in the future',
      mesh: bet(
        "cadence: P1M, readings: [{ asOf: '2026-09-01', value: 1 }, { asOf: '2027-01-01', value: 1 }]",
      ),
    },
    {
      name: 'when the reading after it is of a day that does not exist',
      mesh: bet(read('2026-02-31')),
      findings: [
        'Measure `wait` of value hypothesis `bet` was last read on 2020-01-01, 2515 days ago; with a cadence of `P1M` it is read within 45 days',
      ],
    },
    {
      name: 'sooner, when the option says so',
      mesh: bet(read('2026-10-20')),
      options: { factor: 1 },
    },
  ],
  notApplicable: [
    {
      name: 'before the data product is in use',
      mesh: product('experimental'),
      reason: 'it is not active yet',
    },
    {
      name: 'after the data product was retired',
      mesh: product('retired'),
      reason: 'it has ended',
    },
    {
      name: 'to history',
      mesh: bet(read('2026-01-01'), 'stopped'),
      reason: 'it has ended',
    },
    {
      name: 'without a reading, which another rule asks for',
      mesh: bet('cadence: P1M, readings: []'),
      reason: 'it has no reading yet',
    },
  ],
  unknown: [
    {
      name: 'when nobody knows the readings',
      mesh: bet('cadence: P1M'),
      reason:
        'the readings of a measure are not known; `readings` of the measure says them, or a store of readings',
    },
    {
      name: 'without a cadence that can be read',
      mesh: bet(read('2026-01-01', 'monthly')),
      reason:
        'a measure does not say how often it is read; `cadence` does, as `P1M`',
    },
  ],
});
