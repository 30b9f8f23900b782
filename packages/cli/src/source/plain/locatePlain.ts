import {
  cutText,
  DOUBTFUL_END,
  NO_KEY,
  PlainPlaces,
  readPlainYaml,
  type PlainEntry,
} from '@backstage-data-mesh/rules';
import type { EntityPath } from '@backstage-data-mesh/model';
import type { Located, Span } from '../located';

/** Finds paths; `undefined` where only a parser of all of YAML can tell. */
export type PlainLocator = (path: EntityPath) => Located | undefined;

/**
 * Reads a plain text once more, this time with the places of all that is in it;
 * `undefined` for a text that is not plain.
 */
export function locatePlain(text: string): PlainLocator | undefined {
  const places = new PlainPlaces();
  if (!readPlainYaml(text, { cut: cutText, places })) return undefined;
  const last = { parent: NOWHERE, index: 0, at: 0 };
  const document: PlacedDocument = { text, places, last };
  return path => locate(document, path);
}

interface PlacedDocument {
  readonly text: string;
  readonly places: PlainPlaces;
  /** The item that was found last: findings go through a list from its top. */
  readonly last: { parent: number; index: number; at: number };
}

/** What stands at a path; what few ask for is found when they do. */
class PlainLocated implements Located {
  readonly exists: boolean;
  readonly key?: Span;
  readonly value: Span;

  constructor(
    private readonly document: PlacedDocument,
    private readonly place: PlainEntry,
    private readonly found: { readonly parent: number; exists: boolean },
  ) {
    const { start, end, keyStart, keyEnd } = place;
    this.exists = found.exists;
    this.key =
      keyStart === NO_KEY ? undefined : { start: keyStart, end: keyEnd };
    this.value = { start, end };
  }

  get keyText(): Span | undefined {
    return this.key;
  }

  get valueText(): Span | undefined {
    const isBlock = '|>'.includes(this.firstCharacter);
    return this.place.isText && !isBlock ? this.value : undefined;
  }

  get isLiteral(): boolean {
    return this.firstCharacter === '|';
  }

  get siblings(): readonly string[] {
    const { text, places } = this.document;
    const { parent } = this.found;
    if (!this.key) return [];
    const keys: string[] = [];
    const end = places.behind(parent);
    for (let at = places.firstIn(parent); at < end; at = places.behind(at))
      keys.push(text.slice(places.keyStart(at), places.keyEnd(at)));
    return keys;
  }

  private get firstCharacter(): string {
    return this.document.text.charAt(this.place.start);
  }
}

function locate(
  document: PlacedDocument,
  path: EntityPath,
): Located | undefined {
  let parent = NOWHERE;
  let at = ROOT;
  let exists = true;
  // of thousands of findings: nothing is made on the way
  for (let depth = 0; depth < path.length; depth++) {
    const next = stepInto(document, at, path[depth]);
    exists = next !== undefined;
    if (next === undefined) break;
    parent = at;
    at = next;
  }
  const place = document.places.entryAt(at);
  return place.end === DOUBTFUL_END
    ? undefined
    : new PlainLocated(document, place, { parent, exists });
}

const ROOT = 0;
const NOWHERE = -1;

function stepInto(
  document: PlacedDocument,
  parent: number,
  step: string | number,
): number | undefined {
  const { places } = document;
  const first = places.firstIn(parent);
  const isList = first < places.behind(parent) && !hasKey(places, first);
  if (!isList) return findKey(document, parent, String(step));
  return typeof step === 'number'
    ? findItem(document, parent, step)
    : undefined;
}

function hasKey(places: PlainPlaces, at: number): boolean {
  return places.keyStart(at) !== NO_KEY;
}

function findItem(
  { places, last }: PlacedDocument,
  parent: number,
  index: number,
): number | undefined {
  const end = places.behind(parent);
  const isBehind = last.parent === parent && last.index <= index;
  let passed = isBehind ? last.index : 0;
  let at = isBehind ? last.at : places.firstIn(parent);
  for (; at < end; passed++) {
    if (passed === index) {
      last.parent = parent;
      last.index = index;
      last.at = at;
      return at;
    }
    at = places.behind(at);
  }
  return undefined;
}

function findKey(
  { text, places }: PlacedDocument,
  parent: number,
  key: string,
): number | undefined {
  const end = places.behind(parent);
  for (let at = places.firstIn(parent); at < end; at = places.behind(at)) {
    const start = places.keyStart(at);
    const length = places.keyEnd(at) - start;
    if (length === key.length && text.startsWith(key, start)) return at;
  }
  return undefined;
}
