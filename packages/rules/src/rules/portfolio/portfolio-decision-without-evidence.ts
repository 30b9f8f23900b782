import {
  domain,
  findSlip,
  isSafeAddress,
  quote,
  valueHypothesis,
  partKeys,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import {
  PASS,
  unknown,
  type Finding,
  type Suggestion,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf, type Subject } from '../../declare/subject';
import { joinVerdicts } from '../../declare/joinVerdicts';
import { listSome } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';

type Decision = NonNullable<ValueHypothesisEntity['spec']['decisions']>[number];

export const portfolioDecisionWithoutEvidence = defineRule({
  id: 'portfolio-decision-without-evidence',
  summary: 'A decision on a bet cites a measure or a link.',
  why: 'Bets are judged by the value that they bring. A decision that cites nothing was made on the mood of the day, and nobody who reads it later can learn from it. To start a bet needs no evidence yet.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Cite the ids of the measures of the bet or its goals that were looked at, or the address of what was, in `evidence` of the decision.',
  subject: everyOf(valueHypothesis),
  needs: ['mesh'],
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  measures: [{ id: visits-a-week }]
  decisions:
    - { date: 2026-10-05, outcome: persevere, evidence: [visits-a-week] }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  measures: [{ id: visits-a-week }]
  decisions:
    - { date: 2026-10-05, outcome: persevere }
`,
  },
  check(subject, context) {
    const { decisions = [], measures = [] } = subject.entity.spec;
    const own = new Set(measures.map(({ id }) => id));
    const keys = partKeys(
      decisions.map(({ date, outcome }) => `${date} ${outcome}`),
    );
    const verdicts = decisions.map((decision, index): Verdict => {
      const { outcome, evidence = [] } = decision;
      const isBased = evidence.some(
        cited => own.has(cited) || isSafeAddress(cited),
      );
      if (isBased || outcome === 'start') return PASS;
      const goals = evidence.length > 0 && readGoals(subject, context);
      if (goals && evidence.some(cited => goals.measures.has(cited))) {
        return PASS;
      }
      if (goals && goals.missing !== undefined) {
        return unknown(
          `a decision may cite a measure of ${nameEntity(goals.missing)}, which is not at hand; the file of that domain tells`,
        );
      }
      return [report(subject, decision, { index, key: keys[index] })];
    });
    return joinVerdicts(verdicts, 'nothing was decided on it');
  },
});

function report(
  { ref, entity }: Subject<ValueHypothesisEntity>,
  { date, outcome, evidence = [] }: Decision,
  { index, key }: { readonly index: number; readonly key: string },
): Finding {
  const fact =
    evidence.length === 0
      ? 'cites no evidence'
      : `cites ${listSome(evidence)}, which is no measure of the bet or of a goal that it serves, and no link`;
  return {
    path: ['spec', 'decisions', index, 'evidence'],
    message: `The decision of ${quote(date)} on ${nameEntity(ref)}, ${quote(outcome)}, ${fact}; a decision rests on a measure or on something that can be read`,
    discriminator: key,
    suggestions: suggest(entity, index),
  };
}

/** What is known of the goals that a bet serves. */
interface ServedGoals {
  /** The ids of their measures. */
  readonly measures: ReadonlySet<string>;
  /** A domain among those of the goals of which nothing is known. */
  readonly missing?: string;
}

function readGoals(
  { node }: Subject,
  { graph, facts }: RuleContext,
): ServedGoals {
  const goals = facts.goals();
  const ids = goals.servedBy(node);
  const measures = ids
    .flatMap(id => goals.find(id)?.goal.measures ?? [])
    .map(({ id }) => id);
  const missing = ids
    .map(id => id.split('#')[0])
    .find(ref => !graph.get(domain, graph.nodeOf(ref)));
  return { measures: new Set(measures), missing };
}

// more than a person would choose from
const MAX_CITED = 20;

/** The measures that were probably meant, else those that there are. */
function suggest(
  { spec }: ValueHypothesisEntity,
  index: number,
): readonly Suggestion[] {
  const ids = (spec.measures ?? []).slice(0, MAX_CITED).map(({ id }) => id);
  const cites = spec.decisions?.[index].evidence ?? [];
  const meant = cites
    .slice(0, MAX_CITED)
    .flatMap(cited => findSlip(cited, ids) ?? []);
  const value = [...new Set(meant.length > 0 ? meant : ids)];
  if (value.length === 0) return [];
  return [
    {
      text: `Cite ${listSome(value)}, if that is what was looked at`,
      edits: [
        {
          path: ['spec', 'decisions', index, 'evidence'],
          action: 'set',
          value,
        },
      ],
      isSafe: false,
    },
  ];
}
