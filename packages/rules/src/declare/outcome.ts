import type { Finding } from './finding';
import type { Severity } from './severity';
import type { GivenWaiver } from '../governance/waivers';

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

/** A finding with the key by which history, baseline and pages know it. @public */
export interface KeyedFinding extends Finding {
  /** `<rule>|<subject>[|<discriminator>]`; it stays when the text changes. */
  readonly key: string;
  readonly severity: Severity;
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

/** The key of a finding. @public */
export function findingKey(
  rule: string,
  subject: string,
  discriminator?: string,
): string {
  const key = `${rule}|${subject}`;
  return discriminator ? `${key}|${discriminator}` : key;
}
