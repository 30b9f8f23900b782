import type { EntityPath } from '@backstage-data-mesh/model';
import {
  DOUBTFUL_END,
  readPlainYaml,
  cutText,
  type PlainPlace,
} from '@backstage-data-mesh/rules';
import type { Located } from '../located';

/** Finds paths; `undefined` where only a parser of all of YAML can tell. */
export type PlainLocator = (path: EntityPath) => Located | undefined;

/**
 * Reads a plain text once more, this time with the places of all that is in it;
 * `undefined` for a text that is not plain.
 */
export function locatePlain(text: string): PlainLocator | undefined {
  const places = new Map<object, PlainPlace[]>();
  const read = readPlainYaml(text, {
    cut: cutText,
    mark(parent, place) {
      const known = places.get(parent);
      if (known) known.push(place);
      else places.set(parent, [place]);
    },
  });
  if (!read) return undefined;
  const root: Step = { ...read, siblings: [] };
  return path => locate(text, { root, places }, path);
}

interface Step {
  readonly value: unknown;
  readonly place: PlainPlace;
  readonly siblings: readonly string[];
}

interface PlacedDocument {
  readonly root: Step;
  /** The places of the children of each list and map, in their order. */
  readonly places: ReadonlyMap<object, readonly PlainPlace[]>;
}

function locate(
  text: string,
  { root, places }: PlacedDocument,
  path: EntityPath,
): Located | undefined {
  let step = root;
  let exists = true;
  for (const key of path) {
    const next = stepInto(step.value, key, places);
    exists = next !== undefined;
    if (!next) break;
    step = next;
  }
  return step.place.end === DOUBTFUL_END
    ? undefined
    : { ...describe(text, step), exists };
}

function stepInto(
  parent: unknown,
  key: string | number,
  places: PlacedDocument['places'],
): Step | undefined {
  if (Array.isArray(parent)) {
    const place = typeof key === 'number' && places.get(parent)?.[key];
    return place ? { value: parent[key], place, siblings: [] } : undefined;
  }
  if (!isMap(parent)) return undefined;
  // a map lists its keys as they are written: none of them is a number
  const siblings = Object.keys(parent);
  const place = places.get(parent)?.[siblings.indexOf(String(key))];
  return place && { value: parent[key], place, siblings };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function describe(
  text: string,
  { value, place, siblings }: Step,
): Omit<Located, 'exists'> {
  const { start, end, keyStart, keyEnd } = place;
  const key =
    keyStart === undefined || keyEnd === undefined
      ? undefined
      : { start: keyStart, end: keyEnd };
  const span = { start, end };
  const first = text[start];
  const isOnOneLine = first !== '|' && first !== '>';
  return {
    key,
    keyText: key,
    value: span,
    valueText: typeof value === 'string' && isOnOneLine ? span : undefined,
    isLiteral: first === '|',
    siblings,
  };
}
