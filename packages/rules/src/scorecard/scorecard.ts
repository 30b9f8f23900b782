import type { Family, Rule } from '../declare/rule';
import type { Evaluation } from '../evaluate/evaluation';
import type { Outcome } from '../declare/outcome';
import { count, EMPTY_TALLY, type OpenTally, type Tally } from './tally';

/** What an evaluation comes to. @public */
export interface Scorecard {
  readonly total: Tally;
  /** Rules that judged something, by id. */
  readonly byRule: ReadonlyMap<string, Tally>;
  readonly byFamily: ReadonlyMap<Family, Tally>;
  /** By entity ref. */
  readonly byEntity: ReadonlyMap<string, Tally>;
}

/** Tallies by a key. */
class Tallies<Key> {
  readonly tallies = new Map<Key, OpenTally>();

  count(key: Key, outcome: Outcome): void {
    let tally = this.tallies.get(key);
    if (!tally) this.tallies.set(key, (tally = { ...EMPTY_TALLY }));
    count(tally, outcome);
  }
}

/** Sums an evaluation up. The order of its results does not matter. @public */
export function buildScorecard({
  rules,
  outcomes,
}: Pick<Evaluation, 'rules' | 'outcomes'>): Scorecard {
  const families = new Map(rules.map(({ id, family }) => [id, family]));
  const total: OpenTally = { ...EMPTY_TALLY };
  const byRule = new Tallies<string>();
  const byFamily = new Tallies<Family>();
  const byEntity = new Tallies<string>();
  for (const outcome of outcomes()) {
    const family = families.get(outcome.rule);
    count(total, outcome);
    byRule.count(outcome.rule, outcome);
    byEntity.count(outcome.subject, outcome);
    if (family) byFamily.count(family, outcome);
  }
  return {
    total,
    byRule: byRule.tallies,
    byFamily: byFamily.tallies,
    byEntity: byEntity.tallies,
  };
}

/** The families of an entity, for its profile. @public */
export function tallyFamilies(
  outcomes: Iterable<Outcome>,
  rules: readonly Rule[],
): ReadonlyMap<Family, Tally> {
  const families = new Map(rules.map(({ id, family }) => [id, family]));
  const byFamily = new Tallies<Family>();
  for (const outcome of outcomes) {
    const family = families.get(outcome.rule);
    if (family) byFamily.count(family, outcome);
  }
  return byFamily.tallies;
}
