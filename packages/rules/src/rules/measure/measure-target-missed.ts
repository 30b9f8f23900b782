import {
  betterSign,
  findCrossedTripwire,
  isMet,
  readDay,
  type DatedReading,
  type Measure,
} from '@backstage-data-mesh/model';
import {
  notApplicable,
  PASS,
  unknown,
  type Suggestion,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { isBackwards } from '../../time/days';
import { nameValue } from '../../wording/amounts';
import { readDecisions, type Decisions } from './shared/decisions';
import {
  everyMeasured,
  judgeLiveMeasures,
  measureName,
  type Measured,
  type PlacedMeasure,
} from './shared/measured';
import { readingsUntilToday } from './shared/readings';

export const measureTargetMissed = defineRule({
  id: 'measure-target-missed',
  summary:
    'When the day of a target passes and it is not met, somebody decides.',
  why: 'A target has a day so that somebody asks on that day whether the bet pays off. When it is missed and nothing follows, neither the target nor the next one means anything: the work goes on by habit.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Decide to persevere, adjust, pivot or stop, and record it in `spec.decisions` with the measure as evidence; or set a new `target`. A goal is closed with `status`, or gets a new target.',
  subject: everyMeasured,
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
      target: { value: 20, by: 2026-09-30 }
      readings: [{ value: 13, asOf: 2026-10-31 }]
  decisions: [{ date: 2026-10-05, outcome: persevere, evidence: [visits-a-week] }]
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
      target: { value: 20, by: 2026-09-30 }
      readings: [{ value: 13, asOf: 2026-10-31 }]
`,
  },
  check({ ref, entity }, context) {
    if (!entity.measures.some(({ measure }) => measure.target?.by)) {
      return notApplicable('no measure has a target with a day');
    }
    return judgeLiveMeasures(entity, placed =>
      judge(placed, { ref, entity, context }),
    );
  },
});

interface Judged {
  readonly ref: string;
  readonly entity: Measured;
  readonly context: RuleContext;
}

function judge(
  placed: PlacedMeasure,
  { ref, entity, context }: Judged,
): Verdict {
  const { measure, path, key } = placed;
  const { target } = measure;
  const due = readDay(target?.by);
  if (!target || !due) return notApplicable('it has no target with a day');
  if (isBackwards(measure.baseline?.asOf, target.by)) {
    return notApplicable('its dates are out of order');
  }
  if (due >= context.today) return PASS;
  if (betterSign(measure) === undefined) {
    return unknown(
      'a measure does not say which way is better; `direction` does',
    );
  }
  const readings = readingsUntilToday(context, ref, measure);
  if ('unknown' in readings) return readings;
  const latest = readings.at(-1);
  if (!latest) return notApplicable('it has no reading yet');
  if (isMet(measure, latest.value) || wasMetOn(due, measure, readings)) {
    return PASS;
  }
  if (latest.day < due) {
    return unknown(
      'a measure was not read since the day of its target; a reading after that day tells',
    );
  }
  const decisions = readDecisions(entity.bet, context);
  const since = dueSince(due, measure, { readings, decisions });
  if (since === undefined) {
    return notApplicable('its tripwire asks for the decision');
  }
  if (decisions.hasSince(since)) return PASS;
  if (decisions.isDoubtful)
    return unknown(
      'a decision has no day that can be read; `date` says it as `2026-11-28`',
    );
  const value = nameValue(latest.value, measure.unit);
  const wanted = nameValue(target.value, measure.unit);
  return [
    {
      path: [...path, 'target'],
      discriminator: key,
      message: `${measureName(ref, placed)} stands at ${value} and was to reach ${wanted} by ${due}, and ${entity.bet ? decisions.tellLast() : 'its goal is open with the same target'}; a decision follows when a target is missed`,
      suggestions: [suggest(entity)],
    },
  ];
}

/** What was reached in time may have fallen since; that is for its tripwire. */
function wasMetOn(
  due: string,
  measure: Measure,
  readings: readonly DatedReading[],
): boolean {
  const last = readings.findLast(({ day }) => day <= due);
  return last !== undefined && isMet(measure, last.value);
}

/**
 * The day since which a decision is due; `undefined` where a crossed tripwire
 * has asked for one already, and nobody answered.
 */
function dueSince(
  due: string,
  measure: Measure,
  {
    readings,
    decisions,
  }: {
    readonly readings: readonly DatedReading[];
    readonly decisions: Decisions;
  },
): string | undefined {
  const crossed = findCrossedTripwire(measure, readings);
  return crossed && !decisions.hasSince(crossed.first.day) ? undefined : due;
}

function suggest({ bet }: Measured): Suggestion {
  const text = bet
    ? 'Decide, and record it in `spec.decisions`'
    : 'Close the goal, or set a new target with its day';
  return { text, edits: [], isSafe: false };
}
