import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import { scopePlaces, widerPlaces, type ScopePlace } from './scopePlaces';

/** Something that a body says, under the word by which others look it up. */
export interface ScopedEntry<Value> {
  readonly body: MeshNode;
  readonly word: string;
  readonly value: Value;
}

/**
 * What other bodies say under a word, by how their scope lies to that of a
 * body. Of very many the first count, so that the cost stays bounded.
 */
export interface ScopeIndex<Value> {
  /** By bodies of the same place. */
  besides(word: string, body: MeshNode): readonly Value[];
  /** By bodies around it. */
  around(word: string, body: MeshNode): readonly Value[];
  /** By bodies within it. */
  within(word: string, body: MeshNode): readonly Value[];
}

const MAX_ENTRIES = 100;

type Lists<Value> = Map<string, ScopedEntry<Value>[]>;

/** Files entries under their own place and under all places around it. */
export function indexScopes<Value>(
  graph: MeshGraph,
  entries: readonly ScopedEntry<Value>[],
): ScopeIndex<Value> {
  const at: Lists<Value> = new Map();
  const inside: Lists<Value> = new Map();
  for (const entry of entries) {
    for (const place of scopePlaces(graph, entry.body)) add(at, place, entry);
    for (const place of widerPlaces(graph, entry.body)) {
      add(inside, place, entry);
    }
  }
  const find =
    (lists: Lists<Value>, places: typeof scopePlaces) =>
    (word: string, body: MeshNode) => {
      const found = places(graph, body).flatMap(
        place => lists.get(keyOf(place, word)) ?? [],
      );
      return [...new Set(found)]
        .filter(entry => entry.body !== body)
        .map(({ value }) => value);
    };
  return {
    besides: find(at, scopePlaces),
    around: find(at, widerPlaces),
    within: find(inside, scopePlaces),
  };
}

function add<Value>(
  lists: Lists<Value>,
  place: ScopePlace,
  entry: ScopedEntry<Value>,
): void {
  const key = keyOf(place, entry.word);
  const list = lists.get(key);
  if (!list) lists.set(key, [entry]);
  else if (list.length < MAX_ENTRIES) list.push(entry);
}

function keyOf(place: ScopePlace, word: string): string {
  return `${word}\n${place}`;
}
