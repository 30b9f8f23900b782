/** How long something waits, in milliseconds since 1970. */
export interface Pause {
  readonly from: number;
  readonly until: number;
}

/** What need not wait at all. */
export const NO_PAUSE: Pause = { from: 0, until: 0 };

/** A pause that begins now. */
export function pauseOf(milliseconds: number, now: number): Pause {
  return { from: now, until: now + milliseconds };
}

/**
 * True when a pause is over. It also is where the clock has been set back behind
 * its beginning: nobody waits until a clock is again where it should not have been.
 */
export function isOver({ from, until }: Pause, now: number): boolean {
  return now >= until || now < from;
}
