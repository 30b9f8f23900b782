import type { Priority } from '@backstage-data-mesh/model';
import { formatAmount } from './formatAmount';

/** The inputs of the score, the cost of delay first. */
export const PRIORITY_INPUTS = [
  'userValue',
  'timeCriticality',
  'riskReduction',
  'effort',
] as const satisfies readonly (keyof Priority)[];

/** A score to three digits: what it is made of is no more exact. */
export function describeScore(score: number, locale?: string): string {
  return formatAmount(Number(score.toPrecision(3)), locale);
}
