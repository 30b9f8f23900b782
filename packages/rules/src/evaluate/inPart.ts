import { hasFindings, unknown, type Verdict } from '../declare/finding';
import type { Rule } from '../declare/rule';

/**
 * What a verdict is worth where what is declared outside of what was read may decide it: nobody can
 * tell what is nowhere declared.
 */
export function verdictInPart(
  verdict: Verdict,
  { inPartialMesh }: Pick<Rule, 'inPartialMesh'>,
): Verdict {
  if (!hasFindings(verdict) || 'unknown' in verdict) return verdict;
  if ('notApplicable' in verdict) return verdict;
  const isAll = inPartialMesh === 'unknown';
  const left = verdict.filter(({ fromAbsence }) => !isAll && !fromAbsence);
  return left.length > 0
    ? left
    : unknown('what is declared outside of what was read may decide it');
}
