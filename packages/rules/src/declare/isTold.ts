import type { RuleContext } from './rule';

/**
 * True when another rule reports the same slip at its root, so that a rule that
 * would find what follows from it stays silent. Only for rules that need
 * outcomes.
 */
export function isTold(
  { outcome }: Pick<RuleContext, 'outcome'>,
  rule: string,
  ref: string,
): boolean {
  return outcome(rule, ref)?.status === 'fail';
}
