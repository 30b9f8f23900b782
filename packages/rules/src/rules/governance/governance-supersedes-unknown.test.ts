import { runRule, testRule } from '../../testing';
import { governanceSupersedesUnknown } from './governance-supersedes-unknown';

const body = (...decisions: readonly string[]) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board }
spec: { type: oversight, owner: crew, decisions: [${decisions.map(one => `{ ${one} }`).join(', ')}] }
`;

const SLIP = body('id: one-format', 'id: d-2, supersedes: one-fromat');

testRule(governanceSupersedesUnknown, {
  fails: [
    {
      name: 'for a decision that is not there, and for itself',
      mesh: body(
        'id: d-1',
        'id: d-2, supersedes: adr-17',
        'id: d-3, supersedes: d-3',
      ),
      paths: ['spec.decisions[1].supersedes', 'spec.decisions[2].supersedes'],
      findings: [
        'Decision `d-2` of governance body `board` replaces `adr-17`, which is no decision of the body; a decision replaces another one',
        'Decision `d-3` of governance body `board` replaces itself; a decision replaces another one',
      ],
    },
    { name: 'for a misspelt one', mesh: SLIP },
  ],
  passes: [
    {
      name: 'wherever the other decision stands',
      mesh: body('id: d-2, supersedes: d-1', 'id: d-1'),
    },
  ],
  notApplicable: [{ name: 'where nothing is replaced', mesh: body('id: d-1') }],
});

it('names the decision that was meant', () => {
  const [{ findings }] = runRule(governanceSupersedesUnknown, SLIP);
  expect(findings[0].suggestions).toMatchObject([
    { text: 'Set `spec.decisions[1].supersedes` to `one-format`' },
  ]);
});
