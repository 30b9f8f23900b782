import { NO_EDGES, type Adjacency } from './adjacency';
import { placeInOrder } from './placeInOrder';

/** The targets of one node by one relation, and how often each is declared. */
interface Row {
  readonly targets: Uint32Array;
  readonly counts: Uint32Array;
}

/** Rows of edges that can change; those that never did stay as they were built. */
export interface LiveRows {
  targets(node: number, type: number): Uint32Array;
  first(node: number, type: number): number | undefined;
  /**
   * Declares an edge once more, or once less when `times` is -1. True when that
   * made the edge, or was the last of it.
   */
  declare(edge: LiveEdge, times: 1 | -1): boolean;
}

/** An edge out of a row. */
export interface LiveEdge {
  readonly node: number;
  readonly type: number;
  readonly target: number;
}

/** Lays changes over rows; `isBefore` is the order of the targets of a row. */
export function createLiveRows(
  base: Adjacency,
  types: number,
  isBefore: (a: number, b: number) => boolean,
): LiveRows {
  const changed = new Map<number, Row>();
  const rowOf = (node: number, type: number): Row =>
    changed.get(node * types + type) ?? {
      targets: base.targets(node, type),
      counts: base.counts(node, type),
    };
  const changedRow = (node: number, type: number) =>
    changed.size > 0 ? changed.get(node * types + type) : undefined;
  return {
    targets: (node, type) =>
      changedRow(node, type)?.targets ?? base.targets(node, type),
    first(node, type) {
      const row = changedRow(node, type);
      return row ? row.targets.at(0) : base.first(node, type);
    },
    declare({ node, type, target }, times) {
      const row = rowOf(node, type);
      const place = placeInOrder(row.targets, target, isBefore);
      const isThere = row.targets[place] === target;
      const count = (isThere ? row.counts[place] : 0) + times;
      const next = withCount(row, { place, target, isThere, count });
      changed.set(node * types + type, next);
      return count === 0 || (count === 1 && times === 1);
    },
  };
}

interface Counted {
  readonly place: number;
  readonly target: number;
  readonly isThere: boolean;
  readonly count: number;
}

function withCount(
  { targets, counts }: Row,
  { place, target, isThere, count }: Counted,
): Row {
  if (isThere && count > 0) {
    const next = counts.slice();
    next[place] = count;
    return { targets, counts: next };
  }
  return isThere
    ? { targets: without(targets, place), counts: without(counts, place) }
    : {
        targets: withValue(targets, place, target),
        counts: withValue(counts, place, count),
      };
}

function without(values: Uint32Array, place: number): Uint32Array {
  if (values.length === 1) return NO_EDGES;
  const next = new Uint32Array(values.length - 1);
  next.set(values.subarray(0, place));
  next.set(values.subarray(place + 1), place);
  return next;
}

function withValue(
  values: Uint32Array,
  place: number,
  value: number,
): Uint32Array {
  const next = new Uint32Array(values.length + 1);
  next.set(values.subarray(0, place));
  next[place] = value;
  next.set(values.subarray(place), place + 1);
  return next;
}
