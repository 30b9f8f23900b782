import {
  type Outcome,
  type Tally,
  DELTA_CAUSES,
  type DeltaCause,
} from '@backstage-data-mesh/model';
import { compareOutcomes } from '../evaluate/compareOutcomes';
import type { Cause } from '../evaluate/live/cause';
import type { OutcomeChange } from '../evaluate/passes';
import { isSameValue } from '../memory/isSameValue';
import {
  addTally,
  count,
  EMPTY_TALLY,
  type OpenTally,
} from '../scorecard/tally';

/** What one cause did. @public */
export interface DeltaPart {
  /** Results that end otherwise. */
  readonly changes: number;
  /** How the tally differs: numbers may be below zero. */
  readonly tally: Tally;
}

/** The difference of two tallies, by what made it. @public */
export interface DeltaSplit {
  /** The later tally without the earlier one: the sum of all parts. */
  readonly total: Tally;
  readonly parts: Readonly<Record<DeltaCause, DeltaPart>>;
}

/** What is known of why results changed. @public */
export interface DeltaTerms {
  /** The ids of rules that came, went, or judge otherwise. */
  readonly changedRules?: ReadonlySet<string>;
  /** Why a rule was judged anew on a subject, as far as somebody noted it. */
  readonly causesOf?: (
    ruleId: string,
    subject: string,
  ) => readonly DeltaCause[];
}

/**
 * Splits what changed between two evaluations by its causes, so that nobody
 * takes the credit, or the blame, for a rule that others changed. Each result
 * that ends otherwise counts once, under the first cause of the list that it
 * has; so the parts sum up to the whole. Linear in results.
 *
 * @public
 */
export function splitDelta(
  before: Iterable<Outcome>,
  after: Iterable<Outcome>,
  terms: DeltaTerms = {},
): DeltaSplit {
  const parts = Object.fromEntries(
    DELTA_CAUSES.map(cause => [
      cause,
      { changes: 0, tally: { ...EMPTY_TALLY } },
    ]),
  ) as Record<DeltaCause, { changes: number; tally: OpenTally }>;
  for (const change of compareOutcomes(before, after)) {
    const part = parts[causeOf(change, terms)];
    part.changes++;
    addTally(part.tally, deltaOf(change));
  }
  const total = { ...EMPTY_TALLY };
  for (const { tally } of Object.values(parts)) addTally(total, tally);
  return { total, parts };
}

function deltaOf({ before, after }: OutcomeChange): Tally {
  const [was, is] = [before, after].map(outcome => {
    const tally: OpenTally = { ...EMPTY_TALLY };
    if (outcome) count(tally, outcome);
    return tally;
  });
  const fields = Object.keys(EMPTY_TALLY) as (keyof Tally)[];
  const delta: OpenTally = { ...EMPTY_TALLY };
  for (const field of fields) delta[field] = is[field] - was[field];
  return delta;
}

const CAUSES: Readonly<Record<Cause['what'] | 'rules', DeltaCause>> = {
  rules: 'rules',
  settings: 'policy',
  entity: 'entities',
  fact: 'entities',
  mesh: 'entities',
  start: 'entities',
  readings: 'readings',
  day: 'day',
  // what made the other rule end otherwise is noted there
  outcome: 'entities',
};

/**
 * The cause of a change of results that a live evaluation tells; `rules` is
 * another set of them.
 *
 * @public
 */
export function deltaCauseOf(what: Cause['what'] | 'rules'): DeltaCause {
  return CAUSES[what];
}

function causeOf(
  change: OutcomeChange,
  { changedRules, causesOf }: DeltaTerms,
): DeltaCause {
  const { rule, subject } = (change.after ?? change.before)!;
  if (changedRules?.has(rule)) return 'rules';
  if (isOfWaiver(change)) return 'waiver';
  const found = new Set(causesOf?.(rule, subject));
  return DELTA_CAUSES.find(cause => found.has(cause)) ?? 'unexplained';
}

/** A waiver came, went, or ran out, and nothing else about the findings did. */
function isOfWaiver({ before, after }: OutcomeChange): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    !isSameValue(before.waiver, after.waiver) &&
    isSameValue(keysOf(before), keysOf(after))
  );
}

function keysOf({ findings }: Outcome): string[] {
  return findings.map(({ key }) => key);
}
