import { formatPath, quote, type EntityPath } from '@backstage-data-mesh/model';
import { unknown, type Finding, type Verdict } from '../../declare/finding';
import { nameRef } from '../../wording/names';
import type { UnreadPart } from './unreadLog';

/** What a verdict may have missed. */
export interface Missed {
  readonly subject: string;
  /** Broken parts that the rule asked for. */
  readonly asked: readonly UnreadPart[];
  /** A broken part that may hold what a finding says is nowhere. */
  readonly missable: () => UnreadPart | undefined;
  /** True for a finding that says so. */
  readonly isFromAbsence: (finding: Finding) => boolean;
  /** True when something of an entity is broken. */
  readonly isBroken: (ref: string) => boolean;
}

/**
 * What is left of a verdict where parts of the mesh are broken. A finding stands
 * when what it says follows from something else: from its own place alone, from
 * another item of the list in which the part stands, or from another entity. Without such findings nobody
 * can tell.
 */
export function guardVerdict(verdict: Verdict, missed: Missed): Verdict {
  if ('unknown' in verdict) return verdict;
  const { subject, asked } = missed;
  const findings = 'notApplicable' in verdict ? [] : verdict;
  const left = findings.filter(finding => isSure(finding, missed));
  if (left.length > 0) return left;
  const part =
    asked[0] ??
    (findings.some(missed.isFromAbsence) ? missed.missable() : undefined);
  if (part) return unknown(unreadReason(part, subject));
  return findings.length > 0 ? unknown(UNSEEN) : verdict;
}

const UNSEEN = 'what it names cannot be read as a whole';

function isSure(finding: Finding, missed: Missed): boolean {
  const { subject, asked, missable, isFromAbsence, isBroken } = missed;
  return (
    !(isFromAbsence(finding) && missable()) &&
    asked.every(part => isApart(finding, part, subject)) &&
    !finding.unseen?.some(isBroken)
  );
}

/** Why a rule cannot tell: "`spec.type` cannot be read". */
export function unreadReason({ ref, path }: UnreadPart, subject: string) {
  const place = quote(formatPath(path));
  return ref === subject
    ? `${place} cannot be read`
    : `${place} of ${nameRef(ref)} cannot be read`;
}

function isApart(finding: Finding, part: UnreadPart, subject: string): boolean {
  if (finding.ofPlaceAlone)
    return (
      part.ref !== subject ||
      part.isMisplaced === true ||
      isElsewhere(finding.path, part.path)
    );
  if (part.ref === subject) return isInOtherItem(finding.path, part.path);
  const { related = [] } = finding;
  return related.length > 0 && related.every(({ ref }) => ref !== part.ref);
}

/** True for places of which none stands in the other. */
function isElsewhere(path: EntityPath, part: EntityPath): boolean {
  return part.some((key, depth) => depth < path.length && path[depth] !== key);
}

/**
 * By these fields one item of a list is told from another, and looked up from
 * there: a finding on one may follow from the key of another.
 */
const KEYS: ReadonlySet<string | number> = new Set(['id', 'name', 'version']);

function isInOtherItem(path: EntityPath, part: EntityPath): boolean {
  const fork = part.findIndex((key, depth) => path[depth] !== key);
  if (fork === -1 || typeof part[fork] !== 'number') return false;
  if (typeof path[fork] !== 'number') return false;
  const isKey = part.length <= fork + 2 && KEYS.has(part[fork + 1] ?? 'id');
  return !isKey;
}
