import {
  eachInSteps,
  findNearNames,
  finish,
  isSlip,
  kindOfRef,
  nameOfRef,
  sortInSteps,
  wordsOfName,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Keeper } from '../../memory/keeper';
import { once } from '../../memory/once';

/** An entity that a ref which leads nowhere may have meant. @public */
export interface NearRef {
  readonly ref: string;
  /**
   * True for the only one in its namespace of which the name is a slip of the
   * pen, in words that no entity of the kind bears.
   */
  readonly isSlip: boolean;
}

/** Finds the refs that a ref which leads nowhere may have meant. @public */
export type FindNearRefs = (ref: string) => readonly NearRef[];

/**
 * Looks among the entities of the same kind, in all namespaces. Where there are
 * very many, it looks around the place that the name would have in their order,
 * read from the front and read from the back: a slip leaves one of the two ends
 * as it was. So the work on a ref does not grow with the mesh.
 *
 * @public
 */
export function createNearRefs(
  graph: MeshGraph,
  later: Keeper['later'] = derive => once(() => finish(derive())),
): FindNearRefs {
  const orders = new Map<string, () => NameOrders>();
  const found = new Map<string, readonly NearRef[]>();
  const ordersOf = (kind: string): NameOrders => {
    let known = orders.get(kind);
    if (!known) {
      const refs = graph.ofKind({ kind }).map(graph.refOf);
      orders.set(kind, (known = later(() => orderNames(refs))));
    }
    return known();
  };
  return ref => {
    const known = found.get(ref);
    if (known) return known;
    const near = nearAmong(ref, ordersOf(kindOfRef(ref)));
    found.set(ref, near);
    return near;
  };
}

/** The same for one ref, in steps. */
export function* nearRefsInSteps(
  graph: MeshGraph,
  ref: string,
): Steps<readonly NearRef[]> {
  const refs = graph.ofKind({ kind: kindOfRef(ref) }).map(graph.refOf);
  return nearAmong(ref, yield* orderNames(refs));
}

function nearAmong(ref: string, names: NameOrders): readonly NearRef[] {
  const name = nameOfRef(ref);
  const candidates = candidatesFor(name, names);
  const near = findNearNames(name, candidates, each => each.name);
  // a slip is near, and most have nothing near
  if (near.length === 0) return NOTHING_NEAR;
  const slips = candidates.filter(isMeantBy(ref, names.words));
  return near.map(({ value }) => ({
    ref: value.ref,
    isSlip: slips.length === 1 && slips[0] === value,
  }));
}

const NOTHING_NEAR: readonly never[] = [];

function isMeantBy(ref: string, words: ReadonlySet<string>) {
  const name = nameOfRef(ref);
  const place = ref.slice(0, -name.length);
  const isInUse = (word: string) => words.has(word);
  return (candidate: Candidate): boolean =>
    candidate.ref.startsWith(place) && isSlip(name, candidate.name, isInUse);
}

/** So many names are compared one by one. */
const MAX_COMPARED = 400;

/** Its name is taken out of its ref once: each is compared again and again. */
interface Candidate {
  readonly ref: string;
  readonly name: string;
}

interface Named {
  readonly key: string;
  /** The place of its ref among all. */
  readonly place: number;
}

interface NameOrders {
  /** In the order of their refs. */
  readonly all: readonly Candidate[];
  readonly fromFront: readonly Named[];
  readonly fromBack: readonly Named[];
  /** All words of the names. */
  readonly words: ReadonlySet<string>;
}

function* orderNames(refs: readonly string[]): Steps<NameOrders> {
  const words = new Set<string>();
  const all: Candidate[] = [];
  yield* eachInSteps(refs, ref => {
    const name = nameOfRef(ref);
    all.push({ ref, name });
    wordsOfName(name).forEach(word => words.add(word));
  });
  const isMany = all.length > MAX_COMPARED;
  return {
    all,
    words,
    fromFront: isMany ? yield* sortBy(all, name => name) : [],
    fromBack: isMany ? yield* sortBy(all, reverse) : [],
  };
}

function* sortBy(
  all: readonly Candidate[],
  keyOf: (name: string) => string,
): Steps<Named[]> {
  const named: Named[] = [];
  yield* eachInSteps(all, ({ name }) => {
    named.push({ key: keyOf(name), place: named.length });
  });
  return yield* sortInSteps(named, compareKeys);
}

/** Names are the same in many namespaces. */
function compareKeys(a: Named, b: Named): number {
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}

function candidatesFor(
  name: string,
  { all, fromFront, fromBack }: NameOrders,
): readonly Candidate[] {
  if (all.length <= MAX_COMPARED) return all;
  const places = new Uint32Array(MAX_COMPARED);
  const half = notePlaces(name, fromFront, places.subarray(0, HALF));
  const count =
    half + notePlaces(reverse(name), fromBack, places.subarray(half));
  places.subarray(0, count).sort();
  const candidates: Candidate[] = [];
  for (let at = 0; at < count; at++) {
    const place = places[at];
    if (at === 0 || place !== places[at - 1]) candidates.push(all[place]);
  }
  return candidates;
}

const HALF = MAX_COMPARED / 2;

/** Half of what may be compared, around the place of a key; tells how many. */
function notePlaces(
  key: string,
  order: readonly Named[],
  places: Uint32Array,
): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (order[middle].key < key) low = middle + 1;
    else high = middle;
  }
  const first = Math.max(0, low - HALF / 2);
  const end = Math.min(order.length, low + HALF / 2);
  for (let at = first; at < end; at++) places[at - first] = order[at].place;
  return end - first;
}

function reverse(name: string): string {
  return [...name].reverse().join('');
}
