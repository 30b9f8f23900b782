import type { ValueHypothesisEntity } from '../kinds';

/** The inputs of a bet's rank. @public */
export type Priority = NonNullable<ValueHypothesisEntity['spec']['priority']>;

/**
 * Weighted shortest job first: the cost of delay (user value + time criticality
 * + risk reduction) divided by the effort, all on one scale of the
 * organisation's choice (Reinertsen 2009; the three parts as in SAFe).
 * `undefined` when an input is missing or the effort is not positive: a score
 * from half the inputs would look like a rank.
 *
 * @public
 */
export function priorityScore(priority: Priority): number | undefined {
  const { userValue, timeCriticality, riskReduction, effort } = priority;
  if (
    userValue === undefined ||
    timeCriticality === undefined ||
    riskReduction === undefined ||
    effort === undefined ||
    effort <= 0
  ) {
    return undefined;
  }
  return (userValue + timeCriticality + riskReduction) / effort;
}
