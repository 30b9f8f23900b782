import { createHash } from 'node:crypto';
import { SEVERITIES, type Outcome } from '@backstage-data-mesh/model';
import type { StoredOutcome } from '../store/rows';

/** A result in a line; `undefined` for one that is not worth a word. */
export function summariseOutcome(
  outcome: Outcome | undefined,
  since: Date,
): StoredOutcome | undefined {
  if (!outcome || isQuiet(outcome)) return undefined;
  const { subject, rule, status, isGrace = false, findings } = outcome;
  const severity = SEVERITIES.find(each =>
    findings.some(finding => finding.severity === each),
  );
  const keysHash = hashOf(findings.map(({ key }) => key));
  return { subject, rule, status, isGrace, severity, keysHash, since };
}

/** True for a pass and for what does not apply, unless a grace tells more. */
export function isQuiet({
  status,
  isGrace,
}: Pick<Outcome, 'status' | 'isGrace'>): boolean {
  return (status === 'pass' || status === 'not-applicable') && !isGrace;
}

/** True when both tell of the same findings in the same state. */
export function isSameResult(
  a: StoredOutcome | undefined,
  b: StoredOutcome | undefined,
): boolean {
  if (!a || !b) return a === b;
  return (
    a.status === b.status &&
    a.isGrace === b.isGrace &&
    a.severity === b.severity &&
    a.keysHash === b.keysHash
  );
}

function hashOf(keys: readonly string[]): string {
  return createHash('sha1')
    .update([...keys].sort().join('\n'))
    .digest('hex');
}
