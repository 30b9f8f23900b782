import type { Tally } from '@backstage-data-mesh/model';
import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { TrendDay } from '../pages/scorecards/layoutTrend';
import type { Profile } from '../pages/scorecards/profile';

type Transition = AnswerOf<'getEntityHistory'>['items'][number];
type Field = Exclude<keyof Tally, 'grace'>;

const FIELDS: Readonly<Record<string, Field>> = {
  ...{ pass: 'pass', fail: 'fail', waived: 'waived', unknown: 'unknown' },
  ...{ error: 'error', 'not-applicable': 'notApplicable' },
};

/**
 * The results of an entity at the end of each day on which one of them changed,
 * and today: from what it is now, back by what changed, the latest first.
 */
export function historyAsDays(
  today: string,
  now: Profile,
  transitions: readonly Transition[],
): TrendDay[] {
  const tallies = new Map<string, Record<keyof Tally, number>>();
  for (const { family, tally } of now) tallies.set(family, { ...tally });
  const days: TrendDay[] = [];
  let [{ ruleSet } = { ruleSet: '' }] = transitions;
  const note = (day: string) => {
    // what is drawn of a day is how it ended
    if (days[0]?.day === day) return;
    days.unshift(describe(day, tallies, ruleSet));
  };
  note(today);
  for (const transition of transitions) {
    const { at, family, from, to } = transition;
    ({ ruleSet } = transition);
    note(at.slice(0, 10));
    const tally = tallies.get(family) ?? { ...NOUGHT };
    if (FIELDS[to]) tally[FIELDS[to]] -= 1;
    if (FIELDS[from]) tally[FIELDS[from]] += 1;
    tallies.set(family, tally);
  }
  return days.map((day, index) => ({
    ...day,
    hasOtherRules: index > 0 && days[index - 1].ruleSet !== day.ruleSet,
  }));
}

const NOUGHT: Tally = {
  ...{ pass: 0, fail: 0, waived: 0, unknown: 0, error: 0 },
  ...{ notApplicable: 0, grace: 0 },
};

function describe(
  day: string,
  tallies: ReadonlyMap<string, Tally>,
  ruleSet: string,
): TrendDay {
  const families = [...tallies].map(([family, tally]) => {
    const of = tally.pass + tally.fail + tally.unknown + tally.error;
    const score = of > 0 ? { passed: tally.pass, of } : undefined;
    return { family, score, tally: { ...tally } };
  });
  return { day, entities: 1, families, ruleSet, hasOtherRules: false };
}
