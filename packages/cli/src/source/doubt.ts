/** Why nobody can tell, and what would tell. */
export interface Doubt {
  /** The end of a sentence about what is in doubt. */
  readonly reason: string;
  /** What makes it known, as something to do. */
  readonly remedy: string;
  /** The check that tells of it, where a finding does as well. */
  readonly toldBy?: 'yaml-limit' | 'placeholder-unverified';
}
