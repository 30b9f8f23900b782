import { testRule } from '../../testing';
import { valueTreeCrossDomainUnshared } from './value-tree-cross-domain-unshared';

const bet = (goals: string, rest = '', status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  goals: ${goals}
  statement: { weBelieve: a, willResultIn: b }
  ${rest}
`;

const domain = (name: string, goal: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: leads, dataMesh: { region: emea, goals: [${goal}] } }
`;

const body = (rest: string, type = 'portfolio') => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board }
spec: { type: ${type}, owner: leads ${rest} }
`;

const both = "['access#faster', 'supply#full']";
const reviewed = bet(both, 'review: { body: board }');
const access = (wider: string) =>
  domain('access', `{ id: faster, contributesTo: [${wider}] }`);
const supply = (wider: string) =>
  domain('supply', `{ id: full, contributesTo: [${wider}] }`);

const UNSHARED =
  'Value hypothesis `bet` serves 2 domains, `access` and `supply`, which share no wider goal for it, and no portfolio body of them all reviews it; a bet of several domains is ranked for all of them';

testRule(valueTreeCrossDomainUnshared, {
  passes: [
    {
      name: 'when the goals meet further up, also in a circle',
      mesh: [
        bet(both),
        access("'emea#sooner'"),
        supply("'company#sooner'"),
        domain('emea', "{ id: sooner, contributesTo: ['company#sooner'] }"),
        domain('company', "{ id: sooner, contributesTo: ['emea#sooner'] }"),
      ].join('---'),
    },
    {
      name: 'when one goal contributes to the other',
      mesh: [bet(both), access("'supply#full'"), supply('')].join('---'),
    },
    {
      name: 'when a portfolio of their region reviews it',
      mesh: [
        reviewed,
        access(''),
        supply(''),
        body(', scope: { level: region, regions: [emea] }'),
      ].join('---'),
    },
  ],
  fails: [
    {
      name: 'without a wider goal and without a review',
      mesh: [bet(both), access("'emea#sooner'"), supply("'emea#other'")].join(
        '---',
      ),
      paths: ['spec.goals'],
      findings: [UNSHARED],
      severities: ['info'],
    },
    {
      name: 'when the portfolio is that of one domain',
      mesh: [
        reviewed,
        access(''),
        supply(''),
        body(', scope: { level: domain, domains: [access] }'),
      ].join('---'),
      findings: [UNSHARED],
    },
    {
      name: 'when the body is no portfolio',
      mesh: [
        reviewed,
        body(', scope: { level: enterprise }', 'technology'),
      ].join('---'),
      findings: [UNSHARED],
    },
  ],
  notApplicable: [
    {
      name: 'to a bet of one domain',
      mesh: bet("['access#faster', 'access#fairer']"),
      reason: 'it serves one domain',
    },
    {
      name: 'to history',
      mesh: bet(both, '', 'stopped'),
      reason: 'it has ended',
    },
  ],
  unknown: [
    {
      name: 'when the review body has no scope',
      mesh: [reviewed, body('')].join('---'),
      reason:
        'its review body does not say for what it decides; `spec.scope` of that body does',
    },
    {
      name: 'when the review body is not in the catalog',
      mesh: reviewed,
      reason:
        'its review body does not say for what it decides; `spec.scope` of that body does',
    },
    {
      name: 'when there are more goals than anybody can mean',
      mesh: [
        bet(both),
        domain(
          'access',
          `{ id: faster, contributesTo: ['access#g0'] }, ${Array.from(
            { length: 1_100 },
            (_, i) => `{ id: g${i}, contributesTo: ['access#g${i + 1}'] }`,
          ).join(', ')}`,
        ),
      ].join('---'),
      reason:
        'it serves too many goals to follow; fewer `spec.goals` can be told',
    },
  ],
});
