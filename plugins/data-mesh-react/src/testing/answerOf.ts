import type { Answer } from '../api/answer';

/**
 * The answer of a mesh that is up to date; without a value, of one that has
 * nothing to show.
 *
 * @public
 */
export function answerOf<Value = never>(value?: Value): Answer<Value> {
  return { value, asOf: '2026-06-01T14:02:00Z', isStale: false };
}
