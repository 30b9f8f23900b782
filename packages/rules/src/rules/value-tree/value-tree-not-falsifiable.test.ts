import { runRule, testRule } from '../../testing';
import { valueTreeNotFalsifiable } from './value-tree-not-falsifiable';

const bet = (knowWhen: string, measures: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b ${knowWhen} }
  measures: ${measures}
`;

const vague = bet('', '[{ id: days }, { id: calls }]');

testRule(valueTreeNotFalsifiable, {
  passes: [
    {
      name: 'when one measure has a tripwire and another one will tell',
      mesh: bet(
        ', weWillKnowWhen: [calls]',
        '[{ id: days, tripwire: { value: 9 } }, { id: calls }]',
      ),
      isPartial: true,
    },
    {
      name: 'when it says in words what would end it',
      mesh: bet(
        ', weWillKnowWhen: [days]',
        "[{ id: days, killCriterion: 'The regulator says no.' }]",
      ),
    },
  ],
  fails: [
    {
      name: 'when nothing will tell and nothing ends it',
      mesh: vague,
      paths: ['spec.statement.weWillKnowWhen', 'spec.measures'],
      findings: [
        'Value hypothesis `bet` names no measure in `weWillKnowWhen`; a bet says in `weWillKnowWhen` which of its measures tell whether it is right',
        'Value hypothesis `bet` has no measure with a tripwire or a kill criterion; a bet says beforehand when it is reconsidered',
      ],
      severities: ['info', 'info'],
    },
    {
      name: 'when what will tell is not declared',
      mesh: bet(
        ', weWillKnowWhen: [sales]',
        '[{ id: days, tripwire: { value: 9 } }]',
      ),
      findings: [
        'Value hypothesis `bet` names `sales` in `weWillKnowWhen`, which it does not declare; a bet says in `weWillKnowWhen` which of its measures tell whether it is right',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'without measures, which another rule asks for',
      mesh: bet('', '[]'),
      reason: 'it has no measures',
    },
    {
      name: 'to history',
      mesh: bet('', '[{ id: days }]', 'paid-off'),
      reason: 'it has ended',
    },
  ],
});

it('value-tree-not-falsifiable suggests the measures that there are', () => {
  const [{ findings }] = runRule(valueTreeNotFalsifiable, vague);
  expect(findings[0].suggestions).toEqual([
    {
      text: 'Set `spec.statement.weWillKnowWhen` to the measures of the hypothesis: `days` and `calls`',
      edits: [
        {
          path: ['spec', 'statement', 'weWillKnowWhen'],
          action: 'set',
          value: ['days', 'calls'],
        },
      ],
      isSafe: false,
    },
  ]);
});
