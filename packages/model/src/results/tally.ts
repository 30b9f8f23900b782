/** How many results ended how. @public */
export interface Tally {
  readonly pass: number;
  readonly fail: number;
  /** Neither pass nor fail, and outside of the score. */
  readonly waived: number;
  readonly unknown: number;
  readonly error: number;
  readonly notApplicable: number;
  /** Results with findings of a policy in grace, whatever their status. */
  readonly grace: number;
}

/** A share with what it is a share of. @public */
export interface Score {
  readonly passed: number;
  /** Passed, failed, unknown and error: unknown is never a pass. */
  readonly of: number;
}
