import type { ScopedEntry } from './scopeIndex';

/**
 * One of all that bodies say alike under a word; `undefined` where there are too
 * many kinds to look at each.
 */
export type ScopeKinds<Value> = (word: string) => readonly Value[] | undefined;

const MAX_KINDS = 100;

/**
 * Finds what bodies say at all, whoever they are: of what thousands say very
 * little differs.
 */
export function findKinds<Value>(
  entries: readonly ScopedEntry<Value>[],
  kindOf: (value: Value) => string,
): ScopeKinds<Value> {
  const kinds = new Map<string, Map<string, Value>>();
  for (const { word, value } of entries) {
    const known = kinds.get(word) ?? new Map<string, Value>();
    if (known.size === 0) kinds.set(word, known);
    if (known.size > MAX_KINDS) continue;
    const kind = kindOf(value);
    if (!known.has(kind)) known.set(kind, value);
  }
  return word => {
    const known = kinds.get(word);
    if (!known) return [];
    return known.size > MAX_KINDS ? undefined : [...known.values()];
  };
}
