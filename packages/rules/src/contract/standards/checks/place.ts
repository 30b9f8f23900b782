import { formatPath, quote, type EntityPath } from '@backstage-data-mesh/model';
import type { TextProblem } from '../../yaml/textProblem';

/** Where something stands in a text, and under which release of the standard. */
export interface Place {
  readonly path: EntityPath;
  /** 1 for a text in version 3.1. */
  readonly minor: number;
  /** What is found wrong. */
  readonly problems: TextProblem[];
}

/** A map of fields, as somebody wrote it. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for a map of fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same place, some steps further in. */
export function enter(place: Place, ...steps: EntityPath): Place {
  return { ...place, path: [...place.path, ...steps] };
}

/** Says what is wrong at a place: "`schema[0].name` is missing". */
export function refuse({ path, problems }: Place, fault: string): void {
  problems.push({ path, message: `${quote(formatPath(path))} ${fault}` });
}

/** The maps in a list of a field, each with its place; nothing for what is none. */
export function mapsIn(
  fields: Fields,
  key: string,
  place: Place,
): { readonly fields: Fields; readonly place: Place }[] {
  const list = fields[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) =>
    isFields(item) ? { fields: item, place: enter(place, key, index) } : [],
  );
}

/** What the value of a field has to be, with its name in a sentence. */
export type Kind = keyof typeof KINDS;

const KINDS = {
  text: ['text', (value: unknown) => typeof value === 'string'],
  number: ['a number', (value: unknown) => Number.isFinite(value)],
  count: [
    'a whole number, and not negative',
    (value: unknown) => Number.isInteger(value) && Number(value) >= 0,
  ],
  position: ['a whole number', (value: unknown) => Number.isInteger(value)],
  flag: ['true or false', (value: unknown) => typeof value === 'boolean'],
  list: ['a list', Array.isArray],
  texts: [
    'a list of texts',
    (value: unknown) =>
      Array.isArray(value) && value.every(item => typeof item === 'string'),
  ],
} as const satisfies Record<
  string,
  readonly [string, (value: unknown) => boolean]
>;

/** Holds fields that are there to what they have to be. */
export function checkKinds(
  fields: Fields,
  kinds: Readonly<Record<string, Kind>>,
  place: Place,
): void {
  for (const [key, value] of Object.entries(fields)) {
    const kind = Object.hasOwn(kinds, key) ? KINDS[kinds[key]] : undefined;
    if (!kind || value === undefined) continue;
    const [name, isIt] = kind;
    if (!isIt(value)) refuse(enter(place, key), `has to be ${name}`);
  }
}

/** Holds a map to the fields that it cannot be without. */
export function checkPresent(
  fields: Fields,
  keys: readonly string[],
  { place, why }: { readonly place: Place; readonly why: string },
): void {
  for (const key of keys) {
    const value = fields[key];
    if (value === undefined || value === null || value === '') {
      refuse(enter(place, key), `is missing; ${why}`);
    }
  }
}
