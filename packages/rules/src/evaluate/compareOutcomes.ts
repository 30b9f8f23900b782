import type { Outcome } from '../declare/outcome';
import { isSameValue } from '../memory/isSameValue';
import type { OutcomeChange } from './passes';

/**
 * What ends otherwise after than before: of two evaluations of one mesh, on two
 * days, under two configurations, or before and after a change. Outcomes are
 * compared by what they say, texts included, in time linear in their number.
 *
 * @public
 */
export function compareOutcomes(
  before: Iterable<Outcome>,
  after: Iterable<Outcome>,
): OutcomeChange[] {
  const known = bySubject(before);
  const changes: OutcomeChange[] = [];
  for (const [subject, outcomes] of bySubject(after)) {
    compareSubject(known.get(subject) ?? [], outcomes, changes);
    known.delete(subject);
  }
  for (const outcomes of known.values()) compareSubject(outcomes, [], changes);
  return changes;
}

function bySubject(outcomes: Iterable<Outcome>): Map<string, Outcome[]> {
  const lists = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const list = lists.get(outcome.subject);
    if (list) list.push(outcome);
    else lists.set(outcome.subject, [outcome]);
  }
  return lists;
}

/** Mostly the same rules have judged it, in the same order. */
function compareSubject(
  before: readonly Outcome[],
  after: readonly Outcome[],
  changes: OutcomeChange[],
): void {
  const add = (change: OutcomeChange) => {
    if (!isSame(change.before, change.after)) changes.push(change);
  };
  if (isOfSameRules(before, after)) {
    before.forEach((outcome, at) => add({ before: outcome, after: after[at] }));
    return;
  }
  const known = new Map(before.map(outcome => [outcome.rule, outcome]));
  for (const outcome of after) {
    add({ before: known.get(outcome.rule), after: outcome });
    known.delete(outcome.rule);
  }
  for (const outcome of known.values()) add({ before: outcome });
}

function isOfSameRules(
  before: readonly Outcome[],
  after: readonly Outcome[],
): boolean {
  return (
    before.length === after.length &&
    before.every(({ rule }, at) => rule === after[at].rule)
  );
}

/** What most often differs, or cheapest to compare, comes first. */
function isSame(a: Outcome | undefined, b: Outcome | undefined): boolean {
  return (
    a?.status === b?.status &&
    a?.reason === b?.reason &&
    a?.isGrace === b?.isGrace &&
    isSameValue(a?.waiver, b?.waiver) &&
    isSameValue(a?.findings, b?.findings)
  );
}
