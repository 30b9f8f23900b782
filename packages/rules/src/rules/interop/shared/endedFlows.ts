import {
  notApplicable,
  PASS,
  type NotApplicable,
  type Verdict,
} from '../../../declare/finding';
import type { FlowFacts } from '../../../facts/flow/flowFacts';
import type { InputFlow } from '../../../facts/flow/inputFlows';

/**
 * A retired product promises nothing: nothing more is asked of a flow from it.
 * That it is read is told by `interop-unstable-upstream`.
 */
export const FROM_RETIRED = notApplicable('what it reads is retired');

/** That a product reads itself is told by `interop-cycle`. */
export const FROM_ITSELF = notApplicable('it reads itself');

/** True for a verdict that finds nothing, and of which nothing is unknown. */
export function isHarmless(verdict: Verdict): boolean {
  return verdict === PASS || 'notApplicable' in verdict;
}

/** Why nothing is asked of a flow, where that is told of it already. */
export function whyNotAsked(
  { isRetired }: Pick<FlowFacts, 'isRetired'>,
  { provider, consumer }: Pick<InputFlow, 'provider' | 'consumer'>,
): NotApplicable | undefined {
  if (provider === consumer) return FROM_ITSELF;
  return isRetired(provider) ? FROM_RETIRED : undefined;
}
