import { unknown, type Finding, type Verdict } from '../../../declare/finding';

/**
 * Findings, if there are any; else that it cannot be told, if there is a reason
 * for that; else a pass.
 */
export function verdictOf(
  findings: readonly Finding[],
  doubt: string | undefined,
): Verdict {
  return findings.length === 0 && doubt ? unknown(doubt) : findings;
}
