import {
  valueHypothesis,
  readDay,
  partKeys,
  phaseOfBet,
  type Initiative,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import {
  notApplicable,
  PASS,
  unknown,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { joinVerdicts } from '../../declare/joinVerdicts';
import { daysBetween } from '../../time/days';
import { activeInitiatives } from '../../facts/valueTree/activeInitiatives';
import { nameDays } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const portfolioSliceTooLong = defineRule({
  id: 'portfolio-slice-too-long',
  summary:
    'An initiative is a small slice with a day on which it has taught something.',
  why: 'Large programmes are cut into small pieces, each of which answers a question. A piece without a day for its answer, with one that is years ahead, or past that day, grows into the programme that it was cut from.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Answer the `learningQuestion` and end the initiative, cut it smaller, or set `expectedLearningBy`.',
  subject: everyOf(valueHypothesis),
  needs: ['clock'],
  severity: 'info',
  options: z.object({
    days: z
      .number()
      .min(1)
      .default(90)
      .describe('How long an initiative may go on without such a day.'),
    longest: z
      .number()
      .min(1)
      .default(180)
      .describe(
        'How many days may lie between the start of an initiative, or today, and such a day.',
      ),
  }),
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives:
    - id: pilot
      status: active
      startDate: 2026-09-07
      expectedLearningBy: 2026-12-04
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives:
    - id: pilot
      status: active
      startDate: 2026-03-02
      expectedLearningBy: 2026-05-15
`,
  },
  check({ ref, entity }, context) {
    if (phaseOfBet(entity) === 'ended') return notApplicable('it has ended');
    const keys = partKeys((entity.spec.initiatives ?? []).map(({ id }) => id));
    const verdicts = activeInitiatives(entity).map(
      ({ initiative, index }): Verdict => {
        const fact = findDelay(initiative, context);
        if (fact === undefined)
          return unknown(
            'an initiative has no dates; `startDate` and `expectedLearningBy` say them',
          );
        if (fact === 'in time') return PASS;
        return [
          {
            path: ['spec', 'initiatives', index, 'expectedLearningBy'],
            message: `${partSubject('initiative', { id: initiative.id, index })} of ${nameEntity(ref)} ${fact}`,
            discriminator: keys[index],
          },
        ];
      },
    );
    return joinVerdicts(verdicts, 'it has no active initiative');
  },
});

type Context = RuleContext<{ readonly days: number; readonly longest: number }>;

/** What is wrong and what is expected; `undefined` when no date says. */
function findDelay(
  { startDate, expectedLearningBy }: Initiative,
  context: Context,
): string | undefined {
  const due = readDay(expectedLearningBy);
  const start = readDay(startDate);
  if (due) return judgeDue(due, start, context);
  if (!start) return undefined;
  const age = daysBetween(start, context.today);
  const limit = context.options.days;
  return age > limit
    ? `is active since ${start}, for ${nameDays(age)}, and names no day for its answer; a slice without one takes ${nameDays(limit)} at most`
    : 'in time';
}

/** A day years ahead is as good as none. */
function judgeDue(
  due: string,
  start: string | undefined,
  { today, options: { longest } }: Context,
): string {
  if (due < today) {
    return `was to have taught something by ${due}, ${nameDays(daysBetween(due, today))} ago, and is still active; a slice ends with its answer`;
  }
  const length = daysBetween(start ?? today, due);
  if (length <= longest) return 'in time';
  const from = start ? `from ${start}` : 'from today';
  return `is to teach something only by ${due}, ${nameDays(length)} ${from}; a slice has its answer within ${nameDays(longest)}`;
}
