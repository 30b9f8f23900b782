import {
  betterSign,
  findCrossedTripwire,
  valueHypothesis,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import {
  notApplicable,
  PASS,
  unknown,
  type Suggestion,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import {
  judgeLiveMeasures,
  measuredBet,
  measureName,
  type PlacedMeasure,
} from './shared/measured';
import { readDecisions } from './shared/decisions';
import { readingsUntilToday } from './shared/readings';
import { nameValue } from '../../wording/amounts';

export const measureTripwireNoDecision = defineRule({
  id: 'measure-tripwire-no-decision',
  summary: 'When a measure crosses its tripwire, somebody decides.',
  why: 'A tripwire is an agreement from a time when nobody knew the result: at this value we look again. When it is crossed and nothing is decided, the bet goes on by habit, and the next tripwire will be believed by nobody.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Decide to persevere, adjust, pivot or stop, and record it in `spec.decisions` with the measure as evidence.',
  subject: everyOf(valueHypothesis),
  needs: ['readings', 'clock'],
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
  measures:
    - id: visits-a-week
      direction: increase
      tripwire: { value: 14, asOf: 2026-09-30, then: pivot }
      readings: [{ value: 13, asOf: 2026-10-31 }]
  decisions:
    - { date: 2026-11-04, outcome: pivot, evidence: [visits-a-week] }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  measures:
    - id: visits-a-week
      direction: increase
      tripwire: { value: 14, asOf: 2026-09-30, then: pivot }
      readings: [{ value: 13, asOf: 2026-10-31 }]
  decisions:
    - { date: 2026-08-05, outcome: persevere, evidence: [visits-a-week] }
`,
  },
  check({ ref, entity }, context) {
    if (!entity.spec.measures?.some(({ tripwire }) => tripwire)) {
      return notApplicable('no measure has a tripwire');
    }
    return judgeLiveMeasures(measuredBet(entity), placed =>
      judge(placed, { ref, entity, context }),
    );
  },
});

interface Judged {
  readonly ref: string;
  readonly entity: ValueHypothesisEntity;
  readonly context: RuleContext;
}

function judge(placed: PlacedMeasure, judged: Judged): Verdict {
  const { ref, entity, context } = judged;
  const { measure, path, key } = placed;
  const { tripwire, unit } = measure;
  if (!tripwire) return notApplicable('it has no tripwire');
  if (betterSign(measure) === undefined) {
    return unknown(
      'a measure does not say which way is better; `direction` does',
    );
  }
  const readings = readingsUntilToday(context, ref, measure);
  if ('unknown' in readings) return readings;
  const crossed = findCrossedTripwire(measure, readings);
  if (!crossed) return PASS;
  const { day } = crossed.first;
  const decisions = readDecisions(entity, context);
  if (decisions.hasSince(day)) return PASS;
  if (decisions.isDoubtful)
    return unknown(
      'a decision has no day that can be read; `date` says it as `2026-11-28`',
    );
  const value = nameValue(crossed.latest.value, unit);
  const limit = nameValue(tripwire.value, unit);
  return [
    {
      path,
      message: `${measureName(ref, placed)} stands at ${value}, on the wrong side of its tripwire of ${limit} since ${day}, and ${decisions.tellLast()}; a decision follows when a tripwire is crossed`,
      discriminator: key,
      suggestions: [suggest(placed, judged)],
    },
  ];
}

/** The decision as it was agreed in advance, for people to change. */
function suggest(
  { measure }: PlacedMeasure,
  { entity, context }: Judged,
): Suggestion {
  const { decisions = [], review } = entity.spec;
  const outcome = measure.tripwire?.then ?? 'persevere';
  const value = {
    date: context.today,
    outcome,
    ...(review?.body && { by: review.body }),
    evidence: [measure.id],
  };
  const agreed = measure.tripwire?.then ? `; \`${outcome}\` was agreed` : '';
  return {
    text: `Decide, and record it in \`spec.decisions\`${agreed}`,
    edits: [
      decisions.length === 0
        ? { path: ['spec', 'decisions'], action: 'set', value: [value] }
        : {
            path: ['spec', 'decisions', decisions.length],
            action: 'set',
            value,
          },
    ],
    isSafe: false,
  };
}
