import type { MeshNode } from '@backstage-data-mesh/model';
import type { FactMemory } from '../../memory/factMemory';
import type { Places, ScopePlace, WiderPlaces } from './scopePlaces';

/** Something that a body says, under the word by which others look it up. */
export interface ScopedEntry<Value> {
  readonly body: MeshNode;
  readonly word: string;
  readonly value: Value;
}

/**
 * Looks at what other bodies say under a word, until somebody has enough; `true`
 * when that was so.
 */
export type LookAt<Value> = (
  word: string,
  body: MeshNode,
  hasEnough: (value: Value) => boolean,
) => boolean;

/**
 * What other bodies say under a word, by how their scope lies to that of a
 * body. Of very many in one place the first count, and of the places of a body
 * that says very much of very many, so that the cost stays bounded. What a body
 * says of several places may come several times.
 */
export interface ScopeIndex<Value> {
  /** By bodies of the same place. */
  readonly besides: LookAt<Value>;
  /** By bodies around it, nearest first. */
  readonly around: LookAt<Value>;
  /** By bodies within it. */
  readonly within: LookAt<Value>;
}

const MAX_ENTRIES = 100;

/** A body files each of its entries in each of its places: so often in all. */
const MAX_FILED = 20_000;

/** So many domains in each other are looked at from within, one's own counted. */
const MAX_LEVELS = 1_000;

/** What is said in one place, or within it. */
interface EntryList<Value> {
  readonly entries: ScopedEntry<Value>[];
  /** How many of them came here from a domain within, by all between. */
  nested: number;
}

/** Entries by their word and then by a place. */
type Lists<Value> = Map<string, Map<ScopePlace, EntryList<Value>>>;

/** Files entries under their own place and under all places around it. */
export function indexScopes<Value>(
  { own, wider }: Places,
  entries: readonly ScopedEntry<Value>[],
  { part }: FactMemory,
): ScopeIndex<Value> {
  const amounts = part(() => countByBody(entries));
  const firstOf = (body: MeshNode, places: readonly ScopePlace[]) => {
    const most = Math.floor(MAX_FILED / (amounts().get(body) ?? 1));
    return places.length > most ? places.slice(0, most) : places;
  };
  const asOwn = (body: MeshNode) => ({ rest: firstOf(body, own(body)) });
  const asWider = (body: MeshNode) => {
    const { ring, rest } = wider(body);
    return { ring, rest: firstOf(body, rest) };
  };
  const at = part(() => fileBy(asOwn, entries));
  const inside = part(() => fileBy(asWider, entries));
  return {
    besides: (word, body, hasEnough) =>
      lookAt(at().get(word), asOwn(body), { body, hasEnough }),
    around: (word, body, hasEnough) =>
      lookAt(at().get(word), asWider(body), { body, hasEnough }),
    within: (word, body, hasEnough) =>
      lookAt(inside().get(word), asOwn(body), { body, hasEnough }),
  };
}

function countByBody(
  entries: readonly ScopedEntry<unknown>[],
): ReadonlyMap<MeshNode, number> {
  const amounts = new Map<MeshNode, number>();
  for (const { body } of entries)
    amounts.set(body, (amounts.get(body) ?? 0) + 1);
  return amounts;
}

function fileBy<Value>(
  placesOf: (body: MeshNode) => WiderPlaces,
  entries: readonly ScopedEntry<Value>[],
): Lists<Value> {
  const lists: Lists<Value> = new Map();
  for (const entry of entries) {
    let byPlace = lists.get(entry.word);
    if (!byPlace) lists.set(entry.word, (byPlace = new Map()));
    const { ring, rest } = placesOf(entry.body);
    for (let each = ring; each; each = each.wider) {
      const list = listAt(byPlace, each.domain);
      // what came here by all between went on: farther out all is full, too
      if (list.nested === MAX_ENTRIES) break;
      if (add(list, entry)) list.nested++;
    }
    for (const place of rest) add(listAt(byPlace, place), entry);
  }
  return lists;
}

function listAt<Value>(
  byPlace: Map<ScopePlace, EntryList<Value>>,
  place: ScopePlace,
): EntryList<Value> {
  let list = byPlace.get(place);
  if (!list) byPlace.set(place, (list = { entries: [], nested: 0 }));
  return list;
}

function add<Value>(
  { entries }: EntryList<Value>,
  entry: ScopedEntry<Value>,
): boolean {
  if (entries.length === MAX_ENTRIES) return false;
  entries.push(entry);
  return true;
}

interface Looking<Value> {
  readonly body: MeshNode;
  readonly hasEnough: (value: Value) => boolean;
}

function lookAt<Value>(
  byPlace: ReadonlyMap<ScopePlace, EntryList<Value>> | undefined,
  { ring, rest }: WiderPlaces,
  looking: Looking<Value>,
): boolean {
  if (!byPlace) return false;
  let level = 1;
  for (let each = ring; each && level < MAX_LEVELS; each = each.wider) {
    level++;
    if (isEnough(byPlace.get(each.domain), looking)) return true;
  }
  return rest.some(place => isEnough(byPlace.get(place), looking));
}

function isEnough<Value>(
  list: EntryList<Value> | undefined,
  { body, hasEnough }: Looking<Value>,
): boolean {
  if (!list) return false;
  for (const entry of list.entries) {
    if (entry.body !== body && hasEnough(entry.value)) return true;
  }
  return false;
}
