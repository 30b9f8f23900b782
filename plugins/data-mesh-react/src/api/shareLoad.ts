/** How long a loaded value is kept. */
export interface ShareOptions {
  readonly milliseconds: number;
  /** The time in milliseconds since some fixed moment. */
  readonly now: () => number;
}

/**
 * One load for all who ask: while it runs, and for a time after it succeeded.
 * A failure reaches those who waited for it and is not kept.
 */
export function shareLoad<Value>(
  load: () => Promise<Value>,
  { milliseconds, now }: ShareOptions,
): () => Promise<Value> {
  let shared: { promise: Promise<Value>; until: number } | undefined;

  function start(): Promise<Value> {
    const current = { promise: load(), until: Infinity };
    shared = current;
    current.promise.then(
      () => {
        current.until = now() + milliseconds;
      },
      () => {
        if (shared === current) shared = undefined;
      },
    );
    return current.promise;
  }

  return () => (shared && now() < shared.until ? shared.promise : start());
}
