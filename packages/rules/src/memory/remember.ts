/** How much is remembered at most. */
export interface MemoryLimits {
  readonly entries: number;
  /** The sum of the lengths of the texts. */
  readonly characters: number;
}

/**
 * Remembers what a pure function made of a text, for the texts that were asked
 * for last: a text is read once, however many rules ask.
 */
export function remember<Result>(
  read: (text: string) => Result,
  limits: MemoryLimits,
): (text: string) => Result {
  // a map keeps its order of insertion: the text asked for last comes last
  const known = new Map<string, { readonly result: Result }>();
  let characters = 0;
  let last: { readonly text: string; readonly result: Result } | undefined;
  const forgetOldest = () => {
    const [oldest] = known.keys();
    known.delete(oldest);
    characters -= oldest.length;
  };
  return text => {
    if (text === last?.text) return last.result;
    const found = known.get(text);
    if (found) {
      known.delete(text);
      known.set(text, found);
      last = { text, result: found.result };
      return found.result;
    }
    const result = read(text);
    known.set(text, { result });
    characters += text.length;
    while (known.size > limits.entries || characters > limits.characters) {
      forgetOldest();
    }
    last = known.has(text) ? { text, result } : undefined;
    return result;
  };
}
