import { quote, type EntityPath } from '@backstage-data-mesh/model';

/** Something in an entity that Backstage itself refuses. */
export interface FieldFault {
  readonly path: EntityPath;
  readonly message: string;
  /** True when the key itself is the mistake. */
  readonly isKey?: boolean;
  /** The key of which it is a slip of the pen. */
  readonly nearest?: string;
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

/** What is wrong with the items of a list, where there is one. */
export function listFaults(
  path: EntityPath,
  value: unknown,
  check: (path: EntityPath, item: unknown) => FieldFault[],
): FieldFault[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [fault(path, value, 'a list')];
  return value.flatMap((item, index) => check([...path, index], item));
}

/** What is wrong with a field that need not be there. */
export function optional(path: EntityPath, value: unknown, format: Format) {
  return value === undefined ? [] : field(path, value, format);
}

/** What is wrong with a field that has to be there. */
export function field(
  path: EntityPath,
  value: unknown,
  format: Format,
): FieldFault[] {
  return format.accepts(value) ? [] : [fault(path, value, format.expected)];
}

/** Says what a field is, and what it has to be. */
export function fault(
  path: EntityPath,
  value: unknown,
  expected: string,
): FieldFault {
  const name = `\`${path.join('.')}\``;
  if (value === undefined)
    return { path, message: `${name} is missing; it has to be ${expected}` };
  const hint = ['number', 'boolean'].includes(typeof value)
    ? ' (put it in quotes)'
    : '';
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
