import { runRule, testRule } from '../../testing';
import { portfolioDecisionWithoutEvidence } from './portfolio-decision-without-evidence';

const bet = (
  decisions: string,
  measures = '[{ id: wait }, { id: calls }]',
  goals = '',
) => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: active
  goals: [${goals}]
  statement: { weBelieve: a, willResultIn: b }
  measures: ${measures}
  decisions: ${decisions}
`;

const CITES_SALES = '[{ date: 2026-05-01, outcome: stop, evidence: [sales] }]';

const care = (measure: string) => `---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: care }
spec:
  owner: crew
  dataMesh: { goals: [{ id: sooner, measures: [{ id: ${measure} }] }, { id: other, measures: [{ id: sales }] }] }
`;

function suggestionsFor(mesh: string) {
  const [{ findings }] = runRule(portfolioDecisionWithoutEvidence, mesh);
  return findings[0].suggestions;
}

testRule(portfolioDecisionWithoutEvidence, {
  passes: [
    {
      name: 'with a measure or a link',
      mesh: bet(
        "[{ date: 2026-05-01, outcome: stop, evidence: [other, wait] }, { date: 2026-06-01, outcome: stop, evidence: ['https://wiki.example/a'] }]",
      ),
    },
    {
      name: 'with a measure of a goal that the bet serves',
      mesh: bet(CITES_SALES, '[]', 'care#sooner') + care('sales'),
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
      name: 'for a measure of a goal that the bet does not serve',
      mesh: bet(CITES_SALES, '[]', 'care#sooner') + care('visits'),
    },
    {
      name: 'without evidence, though its goal is not at hand',
      mesh: bet('[{ date: 2026-05-01, outcome: stop }]', '[]', 'care#sooner'),
    },
    {
      name: 'for a measure that is not declared, and for a script in place of a link',
      mesh: bet(
        "[{ date: 2026-05-01, outcome: stop, evidence: [sales] }, { date: 2026-06-01, outcome: stop, evidence: ['javascript:alert(1)'] }]",
      ),
      findings: [
        'The decision of `2026-05-01` on value hypothesis `bet`, `stop`, cites `sales`, which is no measure of the bet or of a goal that it serves, and no link; a decision rests on a measure or on something that can be read',
        'The decision of `2026-06-01` on value hypothesis `bet`, `stop`, cites `javascript:alert(1)`, which is no measure of the bet or of a goal that it serves, and no link; a decision rests on a measure or on something that can be read',
      ],
    },
  ],
  unknown: [
    {
      name: 'when the measure may be one of a goal that is not at hand',
      mesh: bet(CITES_SALES, '[]', 'care#sooner'),
      reason:
        'a decision may cite a measure of domain `care`, which is not at hand; the file of that domain tells',
    },
    {
      name: 'without the rest of the mesh',
      mesh: bet(CITES_SALES),
      isPartial: true,
      reason: 'it needs the whole mesh',
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
