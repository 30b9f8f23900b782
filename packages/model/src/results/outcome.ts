import type { KeyedFinding } from './finding';

/** How a rule ended on a subject. @public */
export const STATUSES = [
  'pass',
  'fail',
  'waived',
  'not-applicable',
  'unknown',
  'error',
] as const;

/** How a rule ended on a subject. @public */
export type Status = (typeof STATUSES)[number];

/** A waiver that a governance body gave an entity. @public */
export interface GivenWaiver {
  readonly id: string;
  readonly body: string;
  /** Its last day. */
  readonly expires: string;
  /** True when it is over, so that the rule fails again. */
  readonly isExpired: boolean;
  readonly reason?: string;
}

/** The result of one rule on one subject. @public */
export interface Outcome {
  readonly rule: string;
  readonly subject: string;
  /** How the rule ended by what counts today. */
  readonly status: Status;
  /** Empty unless the status is `fail` or `waived`, or `isGrace` is true. */
  readonly findings: readonly KeyedFinding[];
  /** Why it is not applicable, unknown, an error, or waived. */
  readonly reason?: string;
  /**
   * True when the findings are those of a policy in grace: for information,
   * until its grace ends. They do not change the status.
   */
  readonly isGrace?: boolean;
  /** The waiver that excuses the findings, or did until it expired. */
  readonly waiver?: GivenWaiver;
}
