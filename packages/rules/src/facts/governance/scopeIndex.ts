import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import { scopePlaces, widerPlaces, type ScopePlace } from './scopePlaces';
import { rememberBy } from '../../memory/rememberBy';

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

/** Entries by their word and then by a place. */
type Lists<Value> = Map<string, Map<ScopePlace, ScopedEntry<Value>[]>>;

/** Files entries under their own place and under all places around it. */
export function indexScopes<Value>(
  graph: MeshGraph,
  entries: readonly ScopedEntry<Value>[],
): ScopeIndex<Value> {
  const own = rememberBy((body: MeshNode) => scopePlaces(graph, body));
  const wider = rememberBy((body: MeshNode) => widerPlaces(graph, body));
  const at: Lists<Value> = new Map();
  const inside: Lists<Value> = new Map();
  for (const entry of entries) {
    add(at, own(entry.body), entry);
    add(inside, wider(entry.body), entry);
  }
  const find =
    (lists: Lists<Value>, places: typeof own) =>
    (word: string, body: MeshNode) =>
      findOthers(lists.get(word), places(body), body);
  return {
    besides: find(at, own),
    around: find(at, wider),
    within: find(inside, own),
  };
}

/** Every body is asked about for each of its words. */

function add<Value>(
  lists: Lists<Value>,
  places: readonly ScopePlace[],
  entry: ScopedEntry<Value>,
): void {
  let byPlace = lists.get(entry.word);
  if (!byPlace) lists.set(entry.word, (byPlace = new Map()));
  for (const place of places) {
    const list = byPlace.get(place);
    if (!list) byPlace.set(place, [entry]);
    else if (list.length < MAX_ENTRIES) list.push(entry);
  }
}

function findOthers<Value>(
  byPlace: ReadonlyMap<ScopePlace, readonly ScopedEntry<Value>[]> | undefined,
  places: readonly ScopePlace[],
  body: MeshNode,
): readonly Value[] {
  const found = new Set<ScopedEntry<Value>>();
  for (const place of places) {
    for (const entry of byPlace?.get(place) ?? []) {
      if (entry.body !== body) found.add(entry);
    }
  }
  return [...found].map(({ value }) => value);
}
