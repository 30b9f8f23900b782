import type { Outcome, Score, Status, Tally } from '@backstage-data-mesh/model';

export type { Score, Tally };

/** Nothing counted yet. @public */
export const EMPTY_TALLY: Tally = {
  pass: 0,
  fail: 0,
  waived: 0,
  unknown: 0,
  error: 0,
  notApplicable: 0,
  grace: 0,
};

type Counted = Pick<Outcome, 'status' | 'isGrace'>;

const FIELDS: Readonly<Record<Status, keyof Tally>> = {
  pass: 'pass',
  fail: 'fail',
  waived: 'waived',
  unknown: 'unknown',
  error: 'error',
  'not-applicable': 'notApplicable',
};

/** Counts results. @public */
export function tallyOf(outcomes: Iterable<Counted>): Tally {
  const tally = { ...EMPTY_TALLY };
  for (const outcome of outcomes) count(tally, outcome);
  return tally;
}

/** A tally that is still being counted. */
export type OpenTally = { -readonly [Field in keyof Tally]: Tally[Field] };

/** Counts one more result. */
export function count(tally: OpenTally, { status, isGrace }: Counted): void {
  tally[FIELDS[status]]++;
  if (isGrace) tally.grace++;
}

/** Adds what another tally counted. */
export function addTally(tally: OpenTally, other: Tally): void {
  tally.pass += other.pass;
  tally.fail += other.fail;
  tally.waived += other.waived;
  tally.unknown += other.unknown;
  tally.error += other.error;
  tally.notApplicable += other.notApplicable;
  tally.grace += other.grace;
}

/**
 * What was passed, of what could be judged or should have been. Waived results
 * are in neither number. `undefined` where nothing applies: no score is not
 * full marks.
 *
 * @public
 */
export function scoreOf(tally: Tally): Score | undefined {
  const of = tally.pass + tally.fail + tally.unknown + tally.error;
  return of === 0 ? undefined : { passed: tally.pass, of };
}

/** "7 of 9, 1 waived, 1 unknown"; the denominator is never left out. @public */
export function describeTally(tally: Tally): string {
  const score = scoreOf(tally);
  const rest = (
    [
      [tally.waived, 'waived'],
      [tally.unknown, 'unknown'],
      [tally.error, 'in error'],
      [tally.grace, 'in grace'],
    ] as const
  ).flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : []));
  const head = score ? `${score.passed} of ${score.of}` : 'nothing applies';
  return [head, ...rest].join(', ');
}

/** Worst first; what has no score comes last. @public */
export function compareTallies(a: Tally, b: Tally): number {
  const shareA = shareOf(a);
  const shareB = shareOf(b);
  return shareA - shareB || b.fail - a.fail || b.unknown - a.unknown;
}

function shareOf(tally: Tally): number {
  const score = scoreOf(tally);
  return score ? score.passed / score.of : 2;
}
