import type { MeshNode } from '@backstage-data-mesh/model';
import { once } from '../../memory/once';
import type { Places, ScopePlace } from './scopePlaces';

/** Something that a body says, under the word by which others look it up. */
export interface ScopedEntry<Value> {
  readonly body: MeshNode;
  readonly word: string;
  readonly value: Value;
}

/**
 * What other bodies say under a word, by how their scope lies to that of a
 * body. Who has enough stops asking; of very many in one place the first count,
 * so that the cost stays bounded. What a body says of several places may come
 * several times.
 */
export interface ScopeIndex<Value> {
  /** By bodies of the same place. */
  besides(word: string, body: MeshNode): Iterable<Value>;
  /** By bodies around it, nearest first. */
  around(word: string, body: MeshNode): Iterable<Value>;
  /** By bodies within it. */
  within(word: string, body: MeshNode): Iterable<Value>;
}

const MAX_ENTRIES = 100;

/** Entries by their word and then by a place. */
type Lists<Value> = Map<string, Map<ScopePlace, ScopedEntry<Value>[]>>;

/** Files entries under their own place and under all places around it. */
export function indexScopes<Value>(
  { own, wider }: Places,
  entries: readonly ScopedEntry<Value>[],
): ScopeIndex<Value> {
  const at = once(() => fileBy(own, entries));
  const inside = once(() => fileBy(wider, entries));
  return {
    besides: (word, body) => findOthers(at().get(word), own(body), body),
    around: (word, body) => findOthers(at().get(word), wider(body), body),
    within: (word, body) => findOthers(inside().get(word), own(body), body),
  };
}

function fileBy<Value>(
  placesOf: (body: MeshNode) => readonly ScopePlace[],
  entries: readonly ScopedEntry<Value>[],
): Lists<Value> {
  const lists: Lists<Value> = new Map();
  for (const entry of entries) {
    let byPlace = lists.get(entry.word);
    if (!byPlace) lists.set(entry.word, (byPlace = new Map()));
    for (const place of placesOf(entry.body)) {
      const list = byPlace.get(place);
      if (!list) byPlace.set(place, [entry]);
      else if (list.length < MAX_ENTRIES) list.push(entry);
    }
  }
  return lists;
}

function* findOthers<Value>(
  byPlace: ReadonlyMap<ScopePlace, readonly ScopedEntry<Value>[]> | undefined,
  places: readonly ScopePlace[],
  body: MeshNode,
): Generator<Value> {
  if (!byPlace) return;
  for (const place of places) {
    for (const entry of byPlace.get(place) ?? []) {
      if (entry.body !== body) yield entry.value;
    }
  }
}
