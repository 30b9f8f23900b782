import type { Evaluation } from '../evaluation';
import type { Outcome } from '../../declare/outcome';
import type { OutcomeChange } from '../passes';

/** The outcomes of an evaluation by rule and subject. */
export function mapOutcomes(evaluation: Evaluation): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const outcome of evaluation.outcomes()) {
    outcomes.set(`${outcome.rule}|${outcome.subject}`, outcome);
  }
  return outcomes;
}

/** What ends otherwise after than before. */
export function compareOutcomes(
  before: ReadonlyMap<string, Outcome>,
  after: ReadonlyMap<string, Outcome>,
): OutcomeChange[] {
  const changes: OutcomeChange[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const change = { before: before.get(key), after: after.get(key) };
    if (JSON.stringify(change.before) !== JSON.stringify(change.after)) {
      changes.push(change);
    }
  }
  return changes;
}
