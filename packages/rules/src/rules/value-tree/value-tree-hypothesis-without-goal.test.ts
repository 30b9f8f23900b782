import { testRule } from '../../testing';
import { valueTreeHypothesisWithoutGoal } from './value-tree-hypothesis-without-goal';

const bet = (status: string, rest = '') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  ${rest}
`;

testRule(valueTreeHypothesisWithoutGoal, {
  passes: [
    {
      name: 'with a goal, without the rest of the mesh',
      mesh: bet('active', 'goals: [access#faster]'),
      isPartial: true,
    },
    {
      name: 'with a goal beside a whole domain',
      mesh: bet('proposed', 'goals: [access, support#stay]'),
    },
  ],
  fails: [
    {
      name: 'with an empty list',
      mesh: bet('proposed', 'goals: []'),
      paths: ['spec.goals'],
      findings: [
        'Value hypothesis `bet` is proposed and names no goal; from a proposal on, a bet serves at least one goal, written as `<domain>#<goal>`',
      ],
      severities: ['error'],
    },
    {
      name: 'with nothing but whole domains',
      mesh: bet('proposed', 'goals: [access]'),
      findings: [
        'Value hypothesis `bet` is proposed and names domain `access` as a whole, and no goal; from a proposal on, a bet serves at least one goal, written as `<domain>#<goal>`',
      ],
    },
    {
      name: 'with several of them',
      mesh: bet('proposed', "goals: [access, 'support#']"),
    },
    {
      name: 'also when the effort is not about data',
      mesh: bet('active', 'effortType: non-data'),
      findings: [
        'Value hypothesis `bet` is active and names no goal; from a proposal on, a bet serves at least one goal, written as `<domain>#<goal>`',
      ],
    },
  ],
  notApplicable: [
    { name: 'to a draft', mesh: bet('draft'), reason: 'it is a draft' },
    { name: 'to history', mesh: bet('stopped'), reason: 'it has ended' },
  ],
});
