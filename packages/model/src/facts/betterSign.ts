import type { Measure } from '../parts/measure';

/**
 * Which way is better: 1 for up, -1 for down; by the direction, else by the two
 * ends. `undefined` when neither says.
 *
 * @public
 */
export function betterSign(measure: Measure): 1 | -1 | undefined {
  switch (measure.direction) {
    case 'increase':
    case 'at-least':
      return 1;
    case 'decrease':
    case 'at-most':
      return -1;
    default:
      return signOfEnds(measure);
  }
}

/**
 * Which way the target lies from the baseline; `undefined` when neither way.
 *
 * @public
 */
export function signOfEnds({ baseline, target }: Measure): 1 | -1 | undefined {
  if (!baseline || !target || baseline.value === target.value) return undefined;
  return target.value > baseline.value ? 1 : -1;
}
