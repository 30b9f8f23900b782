/** How a type of a column stands to the one before. */
export type TypeChange = 'same' | 'wider' | 'other';

/**
 * Compares physical types as databases write them. Letters' case, spaces and
 * other names of one type are no difference; more length, precision or range of
 * a type holds all that was there before.
 */
export function comparePhysicalTypes(
  before: string,
  after: string,
): TypeChange {
  const [a, b] = [readType(before), readType(after)];
  if (!a || !b) return spell(before) === spell(after) ? 'same' : 'other';
  if (a.name !== b.name) return isWiderName(a, b) ? 'wider' : 'other';
  return compareSizes(a, b);
}

/** Compares logical types of the standard: each whole number is a number. */
export function compareLogicalTypes(before: string, after: string): TypeChange {
  if (before === after) return 'same';
  return before === 'integer' && after === 'number' ? 'wider' : 'other';
}

interface PhysicalType {
  readonly name: string;
  readonly sizes: readonly number[];
}

const MAX_LENGTH = 200;
const SIZED =
  /^([a-z][a-z0-9_ ]*?) ?(?:\(([0-9, ]+)\))?( with(?:out)? time zone)?$/;

function readType(written: string): PhysicalType | undefined {
  if (written.length > MAX_LENGTH) return undefined;
  const match = SIZED.exec(spell(written));
  if (!match) return undefined;
  const [, base, sizes = '', zone = ''] = match;
  const name = `${base}${zone}`;
  return {
    name: NAMES.get(name) ?? name,
    sizes: sizes === '' ? [] : sizes.split(',').map(Number),
  };
}

function spell(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),]) ?/g, '$1');
}

/** Names that mean one type, in the databases that have them. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [
    ['varchar', 'character varying', 'char varying'],
    ['char', 'character'],
    ['smallint', 'int2', 'short'],
    ['int', 'integer', 'int4'],
    ['bigint', 'int8', 'long'],
    ['real', 'float4'],
    ['double', 'double precision', 'float8'],
    ['decimal', 'numeric', 'dec'],
    ['boolean', 'bool'],
    ['timestamp', 'timestamp without time zone'],
    ['timestamptz', 'timestamp with time zone'],
    ['time', 'time without time zone'],
  ].flatMap(([name, ...others]) => others.map(other => [other, name] as const)),
);

/** Each type holds all values of those before it. */
const RANGES: readonly (readonly string[])[] = [
  ['tinyint', 'smallint', 'int', 'bigint'],
  ['real', 'double'],
  ['varchar', 'text'],
  ['varchar', 'string'],
];

function isWiderName(before: PhysicalType, after: PhysicalType): boolean {
  // a size may be less than what the narrower type holds
  if (after.sizes.length > 0) return false;
  return RANGES.some(range => {
    const [from, to] = [before.name, after.name].map(name =>
      range.indexOf(name),
    );
    return from >= 0 && to > from;
  });
}

function compareSizes(
  { name, sizes: before }: PhysicalType,
  { sizes: after }: PhysicalType,
): TypeChange {
  if (before.join() === after.join()) return 'same';
  // without a size a text may have any length; of others the default is not known
  if (after.length === 0) return name === 'varchar' ? 'wider' : 'other';
  if (before.length === 0) return 'other';
  const [from, to] = [before, after].map(roomOf);
  return to.whole >= from.whole && to.fraction >= from.fraction
    ? 'wider'
    : 'other';
}

/** The digits before and after the point; of texts their length. */
function roomOf([precision, scale = 0]: readonly number[]) {
  return { whole: precision - scale, fraction: scale };
}
