import { formatPath, quote, type EntityPath } from '@backstage-data-mesh/model';

/** Something in an entity that Backstage itself refuses. */
export interface FieldFault {
  readonly path: EntityPath;
  readonly message: string;
  /** True when the key itself is the mistake. */
  readonly isKey?: boolean;
  /** The key of which it is a slip of the pen. */
  readonly nearest?: string;
  /** True when the catalog refuses the entity for want of that key. */
  readonly breaks?: boolean;
}

/** The fields of a map, whoever wrote them. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a field may hold, in words and as a question. */
export interface Format {
  readonly expected: string;
  accepts(value: unknown): boolean;
}

/** A format of text. */
export function pattern(
  expected: string,
  test: (value: string) => boolean,
): Format {
  return {
    expected,
    accepts: value => typeof value === 'string' && test(value),
  };
}

/** Any text but the empty one. */
export const NOT_EMPTY = pattern('text that is not empty', text => text !== '');

/**
 * What is asked of a value. Nearly all are sound, and accepted without a trace;
 * what is wrong, and where, is looked for in the others.
 */
export interface FieldCheck {
  accepts(value: unknown): boolean;
  /** At least one for what is not accepted. */
  faults(path: EntityPath, value: unknown): readonly FieldFault[];
}

/** What is wrong with a value, if anything. */
export function findFaults(
  check: FieldCheck,
  path: EntityPath,
  value: unknown,
): readonly FieldFault[] {
  return check.accepts(value) ? NO_FAULTS : check.faults(path, value);
}

/** For what is sound. */
export const NO_FAULTS: readonly FieldFault[] = [];

/** A value that has to be there. */
export function field({ expected, accepts }: Format): FieldCheck {
  return {
    accepts,
    faults: (path, value) => [fault(path, value, expected, accepts)],
  };
}

/** A value that need not be there. */
export function optional(check: FieldCheck): FieldCheck {
  return {
    accepts: value => value === undefined || check.accepts(value),
    faults: (path, value) => check.faults(path, value),
  };
}

/** A list, and what is asked of its items. */
export function listOf(item: FieldCheck): FieldCheck {
  return {
    accepts: value => Array.isArray(value) && value.every(item.accepts),
    faults: (path, value) =>
      Array.isArray(value)
        ? value.flatMap((each, index) =>
            findFaults(item, [...path, index], each),
          )
        : [fault(path, value, 'a list')],
  };
}

/** A map, and what is asked of some of its fields. */
export function fieldsOf(
  checks: Readonly<Record<string, FieldCheck>>,
): FieldCheck {
  const all = Object.entries(checks);
  const valueIn = (map: Fields, name: string) =>
    Object.hasOwn(map, name) ? map[name] : undefined;
  return {
    accepts: value =>
      isMap(value) &&
      all.every(([name, check]) => check.accepts(valueIn(value, name))),
    faults: (path, value) =>
      isMap(value)
        ? all.flatMap(([name, check]) =>
            findFaults(check, [...path, name], valueIn(value, name)),
          )
        : [fault(path, value, MAP_OF_FIELDS)],
  };
}

/** How a map is called that is none. */
export const MAP_OF_FIELDS = 'a map of fields';

/** Says what a field is, and what it has to be. */
export function fault(
  path: EntityPath,
  value: unknown,
  expected: string,
  accepts: Format['accepts'] = () => false,
): FieldFault {
  const name = `\`${formatPath(path)}\``;
  if (value === undefined)
    return { path, message: `${name} is missing; it has to be ${expected}` };
  const isPlain = ['number', 'boolean'].includes(typeof value);
  const hint = isPlain && accepts(String(value)) ? ' (put it in quotes)' : '';
  return {
    path,
    message: `${name} is ${shown(value)}; it has to be ${expected}${hint}`,
  };
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `the ${typeof value} ${value}`;
}

/** True for what YAML calls a map. */
export function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
