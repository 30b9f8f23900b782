import { testRule } from '../../testing';
import { measureUnmeasured } from './measure-unmeasured';

const bet = (measure: string, rest = '', status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  measures: [{ id: wait, cadence: P1M ${measure} }]
  ${rest}
`;

const NONE = ', readings: []';

const started = (date: string, status = 'active') =>
  `initiatives: [{ id: later, status: planned, startDate: '2020-01-01' }, { id: pilot, status: ${status}, startDate: '${date}' }]`;

testRule(measureUnmeasured, {
  passes: [
    {
      name: 'until a cadence has passed since the first initiative',
      mesh: bet(NONE, started('2026-10-21')),
    },
    {
      name: 'with a reading, however old',
      mesh: bet(
        ", readings: [{ asOf: '2020-01-01', value: 1 }]",
        started('2026-03-01'),
      ),
    },
    {
      name: 'when the bet was started later than its first initiative',
      mesh: bet(
        NONE,
        `${started('2026-03-01')}\n  decisions: [{ date: '2026-11-10', outcome: start }]`,
      ),
    },
  ],
  fails: [
    {
      name: 'a day later',
      mesh: bet(NONE, started('2026-10-20')),
      paths: ['spec.measures[0]'],
      findings: [
        'Measure `wait` of value hypothesis `bet` has no reading, 31 days after 2026-10-20, when it came into use; with a cadence of `P1M` it is read within 30 days',
      ],
      severities: ['warning'],
    },
    {
      name: 'when the store has none',
      mesh: bet('', started('2026-03-01', 'done')),
      storedReadings: () => [],
    },
    {
      name: 'for a measure of an open goal, since its baseline',
      mesh: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: leads
  dataMesh:
    goals:
      - id: faster
        measures:
          - { id: wait, cadence: P6M, baseline: { value: 1, asOf: 2025-12-31 }, readings: [] }
`,
      findings: [
        'Measure `wait` of goal `faster` of domain `access` has no reading, 324 days after 2025-12-31, when it came into use; with a cadence of `P6M` it is read within 180 days',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'before the bet is active',
      mesh: bet(NONE, started('2026-03-01'), 'prioritised'),
      reason: 'it is not active yet',
    },
  ],
  unknown: [
    {
      name: 'when nobody knows the readings',
      mesh: bet('', started('2026-03-01')),
      reason:
        'the readings of a measure are not known; `readings` of the measure says them, or a store of readings',
    },
    {
      name: 'when nothing says when it began',
      mesh: bet(NONE),
      reason:
        'it does not say since when it is active; a decision to `start` does, or `startDate` of an initiative',
    },
    {
      name: 'without a cadence that can be read',
      mesh: bet(NONE, started('2026-03-01')).replace('P1M', 'P0D'),
      reason:
        'a measure does not say how often it is read; `cadence` does, as `P1M`',
    },
  ],
});
