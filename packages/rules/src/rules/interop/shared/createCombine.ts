import type { InputFlow } from '../../../facts/flow/inputFlows';
import {
  combineLimits,
  type Combined,
  type CombineTerms,
} from './combineLimits';
import type { Wanted } from './inputLimits';

/** A promise, and in which words it may be met. */
type HeldPromise = Wanted & Pick<CombineTerms, 'level'>;

/** More different promises of one product than this are not held. */
const MAX_DIFFERENT = 100;

/**
 * Holds promises against the same inputs, equal ones once: a product may have
 * thousands of ports and inputs. `undefined` where it has too many different ones.
 */
export function createCombine(
  flows: readonly InputFlow[],
  terms: Omit<CombineTerms, keyof HeldPromise>,
): (promise: HeldPromise) => Combined | undefined {
  const known = new Map<string, Combined>();
  return promise => {
    const { property, words, level } = promise;
    const { amount, unit, isCalendar, calendar } = level;
    const isOfCalendar = calendar !== undefined;
    const key = [
      property,
      words,
      amount,
      unit,
      isCalendar,
      isOfCalendar,
    ].join();
    const found = known.get(key);
    if (found || known.size >= MAX_DIFFERENT) return found;
    const combined = combineLimits(flows, { ...terms, ...promise });
    known.set(key, combined);
    return combined;
  };
}
