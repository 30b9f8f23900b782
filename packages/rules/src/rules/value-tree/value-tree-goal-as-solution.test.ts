import { testRule } from '../../testing';
import { valueTreeGoalAsSolution } from './value-tree-goal-as-solution';

const domain = (title: string, rest = '') => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: leads
  dataMesh: { goals: [{ id: faster, title: '${title}' ${rest} }] }
`;

testRule(valueTreeGoalAsSolution, {
  passes: [
    {
      name: 'for an outcome',
      mesh: domain('Halve the wait between diagnosis and first dose'),
      isPartial: true,
    },
    {
      name: 'for a word that only begins like a solution',
      mesh: domain('Rebuild the trust of applicants'),
    },
  ],
  fails: [
    {
      name: 'for something to make',
      mesh: domain('Roll out the journey to all affiliates'),
      paths: ['spec.dataMesh.goals[0].title'],
      findings: [
        'Goal `faster` of domain `access` says `roll out`, which is a way to reach something; a goal names the outcome',
      ],
    },
    {
      name: 'for the name of a solution',
      mesh: domain('All waiting times on one Dashboard!'),
      findings: [
        'Goal `faster` of domain `access` says `dashboard`, which is a way to reach something; a goal names the outcome',
      ],
    },
    {
      name: 'for the words of the organisation',
      mesh: domain('Everybody in the cockpit'),
      options: { verbs: [], solutions: ['Cockpit'] },
    },
  ],
  notApplicable: [
    {
      name: 'to a goal that is closed',
      mesh: domain('Build a dashboard', ', status: achieved'),
      reason: 'it has no open goal with a title',
    },
  ],
});
