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

/** The rule cannot tell. @public */
export function unknown(reason: string): Unknown {
  return { unknown: reason };
}

/** True for a verdict that finds something. @public */
export function hasFindings(verdict: Verdict): boolean {
  return (
    !('unknown' in verdict || 'notApplicable' in verdict) && verdict.length > 0
  );
}
