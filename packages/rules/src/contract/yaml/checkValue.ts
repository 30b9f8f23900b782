import type { TextProblem } from './textProblem';
import { LIMITS } from './limits';
import { tooMuch } from './scanYaml';

/**
 * Refuses a value that aliases made deep, large or endless. It walks without
 * recursion, so that it cannot fall over what it looks for.
 */
export function checkValue(value: unknown): TextProblem | undefined {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [
    { value, depth: 0 },
  ];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (++count > LIMITS.values) {
      return tooMuch(`has more than ${LIMITS.values} values`);
    }
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= LIMITS.depth) {
      return tooMuch(`is nested deeper than ${LIMITS.depth} levels`);
    }
    for (const child of Object.values(next.value)) {
      waiting.push({ value: child, depth: next.depth + 1 });
    }
  }
  return undefined;
}
