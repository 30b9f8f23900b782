import { canonical } from '../../memory/canonical';
import { once } from '../../memory/once';
import { equalTo, isMap, isPrimitive, startsWith } from './predicate';

/** What a predicate asks of one field. */
interface Demand {
  readonly field: string;
  /** The operator with its operand, or a value to be equal to. */
  readonly test: unknown;
  readonly isNegated: boolean;
}

/** Demands that have to hold together. */
type Way = readonly Demand[];

/**
 * The ways to be meant by a predicate, found when they are first asked for;
 * `undefined` where there are too many.
 */
export type Ways = () => readonly Way[] | undefined;

/** The ways to be meant by a predicate that has been read without problems. */
export function waysOf(predicate: unknown): Ways {
  return once(() => findWays(predicate));
}

/**
 * True when surely no entity is meant by both predicates: each way to meet the
 * one contradicts each way to meet the other. Where it cannot be told they count
 * as overlapping.
 */
export function areDisjoint(a: Ways, b: Ways): boolean {
  const [ways, others] = [a(), b()];
  if (!ways || !others || ways.length * others.length > MAX_WAYS) return false;
  return ways.every(way => others.every(other => contradict(way, other)));
}

/**
 * True when surely all that the first predicate means is meant by the second
 * too.
 */
export function isWithin(a: Ways, b: Ways): boolean {
  const [ways, wider] = [a(), b()];
  if (!ways || !wider || ways.length * wider.length > MAX_WAYS) return false;
  return ways.every(way =>
    wider.some(other =>
      other.every(demand => way.some(own => implies(own, demand))),
    ),
  );
}

/** Nobody writes more alternatives by hand; it keeps hostile input cheap. */
const MAX_WAYS = 256;
const MAX_DEMANDS = 50;
const MAX_VALUES = 100;

function findWays(predicate: unknown, isNegated = false): Way[] | undefined {
  if (!isMap(predicate)) return undefined;
  const { $all, $any, $not } = predicate;
  if ($not !== undefined) return findWays($not, !isNegated);
  const list = $all ?? $any;
  if (Array.isArray(list)) {
    const parts = list.map((part: unknown) => findWays(part, isNegated));
    return ($all !== undefined) === isNegated ? either(parts) : both(parts);
  }
  const fields = Object.entries(predicate);
  if (fields.some(([, test]) => isLong(test))) return undefined;
  const demands = fields.map(([field, test]) => [[{ field, test, isNegated }]]);
  return isNegated ? either(demands) : both(demands);
}

function isLong(test: unknown): boolean {
  return isMap(test) && Array.isArray(test.$in) && test.$in.length > MAX_VALUES;
}

function either(parts: readonly (Way[] | undefined)[]): Way[] | undefined {
  const ways: Way[] = [];
  for (const part of parts) {
    if (!part || ways.length + part.length > MAX_WAYS) return undefined;
    ways.push(...part);
  }
  return ways;
}

function both(parts: readonly (Way[] | undefined)[]): Way[] | undefined {
  let ways: Way[] = [[]];
  for (const part of parts) {
    if (!part || ways.length * part.length > MAX_WAYS) return undefined;
    ways = ways.flatMap(way => part.map(other => [...way, ...other]));
    if (ways.some(way => way.length > MAX_DEMANDS)) return undefined;
  }
  return ways;
}

function contradict(way: Way, other: Way): boolean {
  const all = [...way, ...other];
  const byField = new Map<string, Demand[]>();
  return all.some(demand => {
    const known = byField.get(demand.field) ?? [];
    byField.set(demand.field, [...known, demand]);
    return (
      isImpossible(demand) || known.some(before => exclude(before, demand))
    );
  });
}

/** Demands of one field that cannot both hold. */
function exclude(a: Demand, b: Demand): boolean {
  if (a.isNegated && b.isNegated) {
    return isAbsent(a) !== isAbsent(b) && isAboutPresence(a, b);
  }
  if (a.isNegated) return implies(b, turned(a));
  if (b.isNegated) return implies(a, turned(b));
  if (isAbsent(a) || isAbsent(b)) return isAbsent(a) !== isAbsent(b);
  const [list, other] = [valuesOf(a), valuesOf(b)];
  if (list && other) return !list.some(value => other.some(equalTo(value)));
  if (list) return !list.some(value => meets(value, b));
  if (other) return !other.some(value => meets(value, a));
  const [start, end] = [prefixOf(a), prefixOf(b)];
  if (start !== undefined && end !== undefined) {
    return !startsWith(start)(end) && !startsWith(end)(start);
  }
  // a list has no beginning
  return (start ?? end) !== undefined && (isList(a) || isList(b));
}

function turned(demand: Demand): Demand {
  return { ...demand, isNegated: !demand.isNegated };
}

/** True when what meets the first demand meets the second. */
function implies(a: Demand, b: Demand): boolean {
  if (a.field !== b.field) return false;
  if (canonical(a.test) === canonical(b.test) && a.isNegated === b.isNegated) {
    return true;
  }
  if (isAbsent(b)) return isAbsent(a);
  if (a.isNegated || isAbsent(a)) return isPresent(a) && isPresent(b);
  if (isPresent(b)) return true;
  if (b.isNegated) return exclude(a, turned(b));
  const values = valuesOf(a);
  if (values) return values.every(value => meets(value, b));
  const [start, wider] = [prefixOf(a), prefixOf(b)];
  return start !== undefined && wider !== undefined && startsWith(wider)(start);
}

function meets(value: string | number | boolean, demand: Demand): boolean {
  const values = valuesOf(demand);
  if (values) return values.some(other => equalTo(other)(value));
  const prefix = prefixOf(demand);
  if (prefix !== undefined) return startsWith(prefix)(value);
  return isPresent(demand);
}

function operandOf({ test }: Demand, operator: string): unknown {
  return isMap(test) ? test[operator] : undefined;
}

/** The values that are allowed, where they are listed. */
function valuesOf(demand: Demand) {
  if (isPrimitive(demand.test)) return [demand.test];
  const list = operandOf(demand, '$in');
  return Array.isArray(list) ? list.filter(isPrimitive) : undefined;
}

function prefixOf(demand: Demand): string | undefined {
  const prefix = operandOf(demand, '$hasPrefix');
  return typeof prefix === 'string' ? prefix : undefined;
}

function isList(demand: Demand): boolean {
  return operandOf(demand, '$contains') !== undefined;
}

function isAbsent(demand: Demand): boolean {
  return operandOf(demand, '$exists') === demand.isNegated;
}

function isPresent(demand: Demand): boolean {
  return operandOf(demand, '$exists') === !demand.isNegated;
}

function isAboutPresence(a: Demand, b: Demand): boolean {
  return [a, b].every(demand => isAbsent(demand) || isPresent(demand));
}

/** Nothing is one of none. */
function isImpossible(demand: Demand): boolean {
  return !demand.isNegated && valuesOf(demand)?.length === 0;
}
