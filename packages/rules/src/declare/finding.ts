import type { Finding } from '@backstage-data-mesh/model';

export type {
  Edit,
  Finding,
  LinkedPlace,
  RelatedPlace,
  Suggestion,
} from '@backstage-data-mesh/model';

/** A rule has nothing to say on this subject, and why. @public */
export interface NotApplicable {
  readonly notApplicable: string;
}

/** A rule cannot tell, and why; never a pass. @public */
export interface Unknown {
  readonly unknown: string;
}

/** What a check returns: findings (none is a pass), or why there are none. @public */
export type Verdict = readonly Finding[] | NotApplicable | Unknown;

/** The subject satisfies the rule. @public */
export const PASS: readonly Finding[] = [];

/** The rule has nothing to say on this subject. @public */
export function notApplicable(reason: string): NotApplicable {
  return { notApplicable: reason };
}

/**
 * The rule cannot tell. The reason says why and, after a semicolon, what would
 * make it known: "it does not say when it last met; `spec.lastMet` does".
 *
 * @public
 */
export function unknown(reason: string): Unknown {
  return { unknown: reason };
}

/**
 * So many other places a finding points to; how many there are stands in its
 * message.
 *
 * @public
 */
export const MAX_RELATED = 10;

/** Why a rule cannot tell, and what would make it known, where that is said. @public */
export function readReason(reason: string): {
  readonly why: string;
  readonly toKnow?: string;
} {
  const [why, ...toKnow] = reason.split('; ');
  return toKnow.length > 0 ? { why, toKnow: toKnow.join('; ') } : { why };
}

/** True for a verdict that finds something. @public */
export function hasFindings(verdict: Verdict): boolean {
  return (
    !('unknown' in verdict || 'notApplicable' in verdict) && verdict.length > 0
  );
}
