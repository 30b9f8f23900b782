import { testRule } from '../../testing';
import { valueTreeGoalsContributeNothing } from './value-tree-goals-contribute-nothing';

const domain = (name: string, goals: string, wider = '') => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: leads, ${wider && `subdomainOf: ${wider},`} dataMesh: { goals: ${goals} } }
`;

const state = domain('state', '[{ id: trade }]');

testRule(valueTreeGoalsContributeNothing, {
  passes: [
    {
      name: 'when one of several contributes, to whatever domain',
      mesh: [
        state,
        domain(
          'post',
          "[{ id: a }, { id: b, contributesTo: ['rail#c'] }]",
          'state',
        ),
      ].join('---'),
      others: ['not-applicable'],
    },
  ],
  fails: [
    {
      name: 'when none contributes, over a domain between without goals',
      mesh: [
        state,
        domain('ministry', '[]', 'state'),
        domain('post', '[{ id: a }, { id: b }]', 'ministry'),
      ].join('---'),
      paths: ['spec.dataMesh.goals'],
      findings: [
        'Domain `post` has 2 open goals, and none contributes to a goal of domain `state`, in which it lies; `contributesTo` says which wider goal a goal serves',
      ],
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'to a domain that stands by itself',
      mesh: domain('post', '[{ id: a }]'),
      reason: 'it lies in no wider domain with goals',
    },
    {
      name: 'to a domain whose goals are reached',
      mesh: [
        state,
        domain('post', '[{ id: a, status: achieved }]', 'state'),
      ].join('---'),
      reason: 'it has no open goal',
    },
  ],
});
