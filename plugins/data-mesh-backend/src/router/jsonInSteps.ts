import type { Steps } from '@backstage-data-mesh/model';

/** So many values, nested ones included, are written in one piece. */
const VALUES = 1_000;

/** A list or an object of which some is written. */
interface Begun {
  /** Of an object, beside its values. */
  readonly keys?: readonly string[];
  readonly values: readonly unknown[];
  next: number;
}

/**
 * What `JSON.stringify` says of a value, in parts that make the whole when they
 * are joined, with a pause after each. Values may be nested as deeply as one likes.
 *
 * @param value - a tree of objects, lists and plain values, as answers are: of
 * what tells by a `toJSON` how it is written, only dates.
 */
export function* jsonInSteps(value: object): Steps<readonly string[]> {
  const parts: string[] = [];
  const begun: Begun[] = [];
  const write = (inner: unknown) => {
    if (weightOf(inner, VALUES) < VALUES) {
      parts.push(JSON.stringify(inner));
      return;
    }
    const open = begin(inner as object);
    parts.push(open.keys ? '{' : '[');
    begun.push(open);
  };
  write(value);
  for (let open = begun.at(-1); open; open = begun.at(-1)) {
    const { keys, values, next } = open;
    if (next === values.length) {
      parts.push(keys ? '}' : ']');
      begun.pop();
      continue;
    }
    if (next > 0) parts.push(',');
    if (keys) parts.push(JSON.stringify(keys[next]), ':');
    const end = keys ? next : endOfPiece(values, next);
    open.next = Math.max(end, next + 1);
    if (end > next)
      parts.push(JSON.stringify(values.slice(next, end)).slice(1, -1));
    else write(values[next]);
    yield;
  }
  return parts;
}

function begin(value: object): Begun {
  if (Array.isArray(value)) return { values: value, next: 0 };
  const fields = Object.entries(value).filter(
    ([, field]) => !UNWRITTEN.has(typeof field),
  );
  return {
    keys: fields.map(([key]) => key),
    values: fields.map(([, field]) => field),
    next: 0,
  };
}

/** Fields of these types are left out. */
const UNWRITTEN: ReadonlySet<string> = new Set([
  ...['undefined', 'function', 'symbol'],
]);

/** Where the items of a list end that are written at once; `at` before a large one. */
function endOfPiece(list: readonly unknown[], at: number): number {
  let left = VALUES;
  let end = at;
  while (end < list.length && left > 0) {
    const weight = weightOf(list[end], VALUES);
    if (weight >= VALUES) return end;
    left -= weight;
    end++;
  }
  return end;
}

/** How many values are in a value, itself included; counts no further than `most`. */
function weightOf(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null || value instanceof Date)
    return 1;
  let weight = 1;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    if (weight >= most) return weight;
    weight += weightOf(inner, most - weight);
  }
  return weight;
}
