import { runRule, testRule } from '../../testing';
import { portfolioDecisionWithoutEvidence } from './portfolio-decision-without-evidence';

const bet = (decisions: string, measures = '[{ id: wait }, { id: calls }]') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: active
  statement: { weBelieve: a, willResultIn: b }
  measures: ${measures}
  decisions: ${decisions}
`;

function suggestionsFor(mesh: string) {
  const [{ findings }] = runRule(portfolioDecisionWithoutEvidence, mesh);
  return findings[0].suggestions;
}

testRule(portfolioDecisionWithoutEvidence, {
  passes: [
    {
      name: 'with a measure or a link, without the rest of the mesh',
      mesh: bet(
        "[{ date: 2026-05-01, outcome: stop, evidence: [other, wait] }, { date: 2026-06-01, outcome: stop, evidence: ['https://wiki.example/a'] }]",
      ),
      isPartial: true,
    },
    {
      name: 'for the decision to start',
      mesh: bet('[{ date: 2026-05-01, outcome: start }]'),
    },
  ],
  fails: [
    {
      name: 'without evidence',
      mesh: bet('[{ date: 2026-05-01, outcome: paid-off, evidence: [] }]'),
      paths: ['spec.decisions[0].evidence'],
      findings: [
        'The decision of `2026-05-01` on value hypothesis `bet`, `paid-off`, cites no evidence; a decision rests on a measure or on something that can be read',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a measure that is not declared, and for a script in place of a link',
      mesh: bet(
        "[{ date: 2026-05-01, outcome: stop, evidence: [sales] }, { date: 2026-06-01, outcome: stop, evidence: ['javascript:alert(1)'] }]",
      ),
      findings: [
        'The decision of `2026-05-01` on value hypothesis `bet`, `stop`, cites `sales`, which is neither a measure of it nor a link; a decision rests on a measure or on something that can be read',
        'The decision of `2026-06-01` on value hypothesis `bet`, `stop`, cites `javascript:alert(1)`, which is neither a measure of it nor a link; a decision rests on a measure or on something that can be read',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'before the first decision',
      mesh: bet('[]'),
      reason: 'nothing was decided on it',
    },
  ],
});

describe('what portfolio-decision-without-evidence suggests', () => {
  it('is the measure that was probably meant', () => {
    const mesh = bet('[{ date: 2026-05-01, outcome: stop, evidence: [call] }]');
    expect(suggestionsFor(mesh)).toEqual([
      {
        text: 'Cite `calls`, if that is what was looked at',
        edits: [
          {
            path: ['spec', 'decisions', 0, 'evidence'],
            action: 'set',
            value: ['calls'],
          },
        ],
        isSafe: false,
      },
    ]);
  });

  it('is all measures where none was cited, and nothing without any', () => {
    const decisions = '[{ date: 2026-05-01, outcome: stop }]';
    expect(suggestionsFor(bet(decisions))?.[0].text).toBe(
      'Cite `wait` and `calls`, if that is what was looked at',
    );
    expect(suggestionsFor(bet(decisions, '[]'))).toEqual([]);
  });
});
