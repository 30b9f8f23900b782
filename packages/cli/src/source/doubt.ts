/** Why nobody can tell, and what would tell. */
export interface Doubt {
  /** The end of a sentence about what is in doubt. */
  readonly reason: string;
  /** What makes it known, as something to do. */
  readonly remedy: string;
  /** True when something is too large to be judged, which is told as well. */
  readonly isLimit?: boolean;
}
