import { quote } from '@backstage-data-mesh/model';
import type { Rule } from '../../../declare/rule';
import { areDisjoint, isWithin } from '../../../governance/predicate/disjoint';
import {
  findLoosening,
  isAsStrict,
  type LayerEntry,
} from '../../../settings/layer';
import { readEntry } from '../../../settings/policyLayers';
import type { PolicyEntry } from '../../../facts/governance/governanceFacts';

/** What two policies disagree on. */
export interface PolicyConflict {
  readonly field: 'severity' | 'options';
  /** What each side asks for, quoted. */
  readonly own: string;
  readonly theirs: string;
  /** True when the other policy is a floor that this one would loosen. */
  readonly isFloor: boolean;
}

/**
 * Where an entry of a policy contradicts another one. A narrower body may decide otherwise, unless the wider one set a floor; bodies of one scope
 * have to agree. Policies that are about different things do not meet.
 */
export function findConflict(
  own: PolicyEntry,
  other: PolicyEntry,
  { rule, isWider }: { readonly rule?: Rule; readonly isWider: boolean },
): PolicyConflict | undefined {
  const isFloor = other.from.policy.floor === true;
  const mayDiffer = isWider || own.from.policy.floor === true;
  if (!rule || (mayDiffer && !isFloor)) return undefined;
  // sound is seen first: most ask for the same, or for less
  if (asksNoMore(own.entry, other.entry, { rule, isFloor })) return undefined;
  if (areApart(own, other)) return undefined;
  const mine = readEntry(rule, own.entry);
  const theirs = readEntry(rule, other.entry);
  if (!mine || !theirs) return undefined;
  const field = isFloor
    ? findLoosening(floorOf(rule, theirs), mine)
    : findDifference(mine, theirs);
  return field && { field, isFloor, ...sides(field, { mine, theirs, rule }) };
}

/** True for an entry without options whose severity is surely in no conflict. */
function asksNoMore(
  { severity, options }: PolicyEntry['entry'],
  other: PolicyEntry['entry'],
  { rule, isFloor }: { readonly rule: Rule; readonly isFloor: boolean },
): boolean {
  if (options !== undefined) return false;
  if (!severity) return true;
  return isFloor
    ? isAsStrict(severity, other.severity ?? rule.severity)
    : !other.severity || other.severity === severity;
}

function floorOf(rule: Rule, { severity, options }: LayerEntry) {
  return {
    severity: severity ?? rule.severity,
    options: options ? options.value : rule.options?.parse({}),
  };
}

/** Only what both set can differ. */
function findDifference(a: LayerEntry, b: LayerEntry) {
  if (a.severity && b.severity && a.severity !== b.severity) return 'severity';
  if (!a.options || !b.options) return undefined;
  return show(a.options.value) === show(b.options.value)
    ? undefined
    : 'options';
}

function sides(
  field: PolicyConflict['field'],
  { mine, theirs, rule }: { mine: LayerEntry; theirs: LayerEntry; rule: Rule },
) {
  const theirsInFull = floorOf(rule, theirs);
  return field === 'severity'
    ? {
        own: quote(mine.severity ?? ''),
        theirs: quote(theirsInFull.severity),
      }
    : {
        own: quote(show(mine.options?.value)),
        theirs: quote(show(theirsInFull.options)),
      };
}

function show(options: unknown): string {
  return JSON.stringify(options) ?? 'none';
}

/** True when surely no entity is meant by both; what cannot be read means none. */
function areApart({ from: own }: PolicyEntry, { from: other }: PolicyEntry) {
  if (!own.appliesTo || !other.appliesTo) return true;
  return areDisjoint(own.ways, other.ways);
}

/**
 * True for an exception: of two policies of one body the later counts, and it is
 * about less.
 */
export function isException(
  { from: later }: PolicyEntry,
  { from: before }: PolicyEntry,
): boolean {
  return (
    isWithin(later.ways, before.ways) && !isWithin(before.ways, later.ways)
  );
}
