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

const reader = (kind: string) => `
apiVersion: backstage.io/v1alpha1
kind: ${kind}
metadata: { name: planner }
spec: { type: service, dependsOn: ['dataproduct:default/rounds'] }
`;

const uses = (what: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: field
  owner: field
  teamInteractions: [{ with: crew, mode: x-as-a-service, status: ${status}, ${what} }]
`;

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
    ...['Component', 'Resource', 'AiResource'].map(kind => ({
      name: `when a ${kind} of the catalog reads it`,
      mesh: [product('rounds'), old, reader(kind)].join('---'),
    })),
    {
      name: 'when another team uses it as a service',
      mesh: [product('rounds'), old, uses('for: [rounds]')].join('---'),
    },
    {
      name: 'when it is the contract of a service',
      mesh: [product('rounds'), old, uses('contract: dataproduct:rounds')].join(
        '---',
      ),
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
        'Data product `rounds` is still there and nobody reads it, though value hypothesis `old`, which it served, ended 203 days ago, on 2026-05-01; a product is retired within 90 days, or serves another bet',
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
        'Data product `rounds` is still there and nobody reads it, though the value hypotheses that it served, `old` and `older`, ended 203 days ago, on 2026-05-01; a product is retired within 90 days, or serves another bet',
      ],
    },
    {
      name: 'when another team has ended to use it, and another reads something else',
      mesh: [
        product('rounds'),
        old,
        uses('for: [rounds]', 'ended'),
        reader('Component').replace('rounds', 'visits'),
      ].join('---'),
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
      reason:
        'it is not written when its bets ended; the date of the last of their `spec.decisions` says so',
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
