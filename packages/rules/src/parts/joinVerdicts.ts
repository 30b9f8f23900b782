import {
  PASS,
  notApplicable,
  type Finding,
  type Verdict,
} from '../declare/finding';

/**
 * The verdict on a whole from those on its parts: all findings; without any,
 * unknown when a part is; else passed when a part is; else not applicable, as
 * the first part says or, without parts, as `reason` says.
 */
export function joinVerdicts(
  verdicts: readonly Verdict[],
  reason: string,
): Verdict {
  const findings = verdicts.flatMap(findingsOf);
  if (findings.length > 0) return findings;
  const doubt = verdicts.find(verdict => 'unknown' in verdict);
  if (doubt) return doubt;
  const isPassed = verdicts.some(verdict => !('notApplicable' in verdict));
  return isPassed ? PASS : (verdicts[0] ?? notApplicable(reason));
}

function findingsOf(verdict: Verdict): readonly Finding[] {
  return 'unknown' in verdict || 'notApplicable' in verdict ? [] : verdict;
}
