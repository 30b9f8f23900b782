/** How each of some kinds is read, to look up by the kind of a ref. */
export function byKind<Read>(
  readers: readonly (readonly [{ readonly kind: string }, Read])[],
): ReadonlyMap<string, Read> {
  return new Map(readers.map(([{ kind }, read]) => [kind.toLowerCase(), read]));
}
