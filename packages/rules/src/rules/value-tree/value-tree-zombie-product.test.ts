import { runRule, testRule } from '../../testing';
import { valueTreeZombieProduct } from './value-tree-zombie-product';

const product = (name: string, rest = '', lifecycle = 'production') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec: { type: aggregate, lifecycle: ${lifecycle}, owner: crew ${rest} }
`;

const bet = (name: string, status: string, rest = '') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: ${name} }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  initiatives: [{ id: pilot, status: stopped, builds: [rounds] }]
  ${rest}
`;

const stop = (date: string) => `decisions: [{ date: ${date}, outcome: stop }]`;

const old = bet('old', 'stopped', stop('2026-05-01'));

testRule(valueTreeZombieProduct, {
  passes: [
    {
      name: 'when another bet goes on, or waits',
      mesh: [product('rounds'), old, bet('new', 'draft')].join('---'),
    },
    {
      name: 'when a bet paid off',
      mesh: [
        product('rounds'),
        old,
        bet('won', 'paid-off', stop('2026-01-01')),
      ].join('---'),
    },
    {
      name: 'until 90 days have passed',
      mesh: [
        product('rounds'),
        bet('late', 'stopped', stop('2026-08-22')),
      ].join('---'),
    },
    {
      name: 'when it measures a goal',
      mesh: [
        product('rounds'),
        old,
        `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: leads
  dataMesh: { goals: [{ id: a, measures: [{ id: b, measuredBy: rounds }] }] }
`,
      ].join('---'),
    },
  ],
  fails: [
    {
      name: 'when the only bet was stopped long ago',
      mesh: [product('rounds'), old].join('---'),
      paths: ['spec.lifecycle'],
      findings: [
        'Data product `rounds` is still there, nothing reads it, and value hypothesis `old`, which it served, ended 203 days ago, on 2026-05-01; within 90 days it is retired or serves another bet',
      ],
      severities: ['warning'],
    },
    {
      name: 'when nothing but itself and a retired product reads it',
      mesh: [
        product('rounds', ', inputPorts: [{ from: rounds }]'),
        product('plans', ', inputPorts: [{ from: rounds }]', 'retired'),
        old,
        bet('older', 'replaced', stop('2026-04-01')),
      ].join('---'),
      findings: [
        'Data product `rounds` is still there, nothing reads it, and the value hypotheses that it served, `old` and `older`, ended 203 days ago, on 2026-05-01; within 90 days it is retired or serves another bet',
      ],
    },
    {
      name: 'when paying off is no reason to keep it',
      mesh: [
        product('rounds'),
        bet('won', 'paid-off', stop('2026-05-01')),
      ].join('---'),
      options: { countsPaidOff: true },
    },
    {
      name: 'sooner, when the option says so',
      mesh: [
        product('rounds'),
        bet('late', 'stopped', stop('2026-08-22')),
      ].join('---'),
      options: { days: 30 },
    },
  ],
  notApplicable: [
    {
      name: 'to a product that no bet names, nor to one that is switched off',
      mesh: [product('visits'), product('rounds', '', 'retired'), old].join(
        '---',
      ),
      reason: 'it is retired',
    },
    {
      name: 'to a product that no bet names',
      mesh: product('visits'),
      reason: 'it serves no value hypothesis',
    },
  ],
  unknown: [
    {
      name: 'when nobody recorded the end of a bet',
      mesh: [product('rounds'), old, bet('older', 'stopped')].join('---'),
      reason: 'it is not recorded when its bets ended',
    },
  ],
});

it('value-tree-zombie-product passes a product that another one reads', () => {
  const mesh = [
    product('rounds'),
    product('plans', ', inputPorts: [{ from: rounds }]'),
    old,
  ];
  const outcomes = runRule(valueTreeZombieProduct, mesh.join('---'));
  expect(outcomes.map(({ subject, status }) => [subject, status])).toEqual([
    ['dataproduct:default/plans', 'not-applicable'],
    ['dataproduct:default/rounds', 'pass'],
  ]);
});
