import type { KeyedFinding, Outcome } from '../declare/outcome';

/** A finding with the result that it belongs to. @public */
export interface RunFinding {
  readonly finding: KeyedFinding;
  readonly outcome: Outcome;
}

/** What is new, gone and still there between two runs. @public */
export interface RunComparison {
  readonly appeared: readonly RunFinding[];
  readonly resolved: readonly RunFinding[];
  /** As they are in the later run. */
  readonly unchanged: readonly RunFinding[];
}

/**
 * Compares the failures of two runs by the keys of their findings: a finding
 * that is waived, or that a policy in grace finds, is no failure. Each list is
 * in the order of the keys.
 *
 * @public
 */
export function compareRuns(
  before: Iterable<Outcome>,
  after: Iterable<Outcome>,
): RunComparison {
  const earlier = failuresOf(before);
  const later = failuresOf(after);
  return {
    appeared: pick(later, key => !earlier.has(key)),
    resolved: pick(earlier, key => !later.has(key)),
    unchanged: pick(later, key => earlier.has(key)),
  };
}

type Failures = ReadonlyMap<string, RunFinding>;

function failuresOf(outcomes: Iterable<Outcome>): Failures {
  const failures = new Map<string, RunFinding>();
  for (const outcome of outcomes) {
    if (outcome.status !== 'fail') continue;
    for (const finding of outcome.findings) {
      failures.set(finding.key, { finding, outcome });
    }
  }
  return failures;
}

function pick(failures: Failures, isWanted: (key: string) => boolean) {
  return [...failures]
    .filter(([key]) => isWanted(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, failure]) => failure);
}
