import { blocksInSteps, type Steps } from '../memory/steps';
import type { EdgeList } from './edgeList';

/**
 * Edges of several types between numbered nodes, in compressed rows: for each
 * node and type one sorted run of targets without duplicates.
 */
export interface Adjacency {
  readonly edgeCount: number;
  /** A view, not a copy: callers must not write to it. */
  targets(node: number, type: number): Uint32Array;
  /** The first target; `undefined` when there is none. */
  first(node: number, type: number): number | undefined;
  /** How often each of the targets was given, beside `targets`. */
  counts(node: number, type: number): Uint32Array;
}

interface Size {
  readonly nodes: number;
  readonly types: number;
}

/** A run of values for each type and node: `values[starts[row]..ends[row]]`. The
 * rows of a type lie together, since most edges are of a few types. */
interface Rows {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly values: Uint32Array;
  /** How often each value was given. */
  readonly counts: Uint32Array;
}

/**
 * Builds the rows of both directions by counting sort: linear in nodes, types
 * and edges. Rows that are turned round come out sorted, whatever their order
 * was; hence they are turned twice.
 */
export function* buildAdjacency(
  { sources, types, targets }: EdgeList,
  size: Size,
): Steps<{ readonly forward: Adjacency; readonly backward: Adjacency }> {
  const bySource = yield* countRows(sources, types, size);
  const byTarget = yield* countRows(targets, types, size);
  const given = yield* placeEdges({ sources, types, targets }, byTarget, size);
  const forward = yield* turnRound(given, bySource, size);
  const backward = yield* turnRound(forward, byTarget, size);
  return {
    forward: yield* viewRows(forward, size),
    backward: yield* viewRows(backward, size),
  };
}

export const NO_EDGES = new Uint32Array(0);

/** Where the row of each node and type starts, and after them all the end. */
function* countRows(
  nodes: Uint32Array,
  types: Uint32Array,
  size: Size,
): Steps<Uint32Array> {
  const rowCount = size.nodes * size.types;
  const starts = new Uint32Array(rowCount + 1);
  yield* blocksInSteps(nodes.length, (from, to) => {
    for (let edge = from; edge < to; edge++) {
      starts[types[edge] * size.nodes + nodes[edge] + 1]++;
    }
  });
  yield* blocksInSteps(rowCount, (from, to) => {
    for (let row = from; row < to; row++) starts[row + 1] += starts[row];
  });
  return starts;
}

/** The sources of each target, in the order in which they were given. */
function* placeEdges(
  { sources, types, targets }: EdgeList,
  starts: Uint32Array,
  size: Size,
): Steps<Rows> {
  const ends = starts.slice(0, -1);
  const values = new Uint32Array(sources.length);
  yield* blocksInSteps(sources.length, (from, to) => {
    for (let edge = from; edge < to; edge++) {
      values[ends[types[edge] * size.nodes + targets[edge]]++] = sources[edge];
    }
  });
  const counts = new Uint32Array(sources.length).fill(1);
  return { starts, ends, values, counts };
}

/** A step ends after so many values, which lie anywhere in memory. */
const VALUES_IN_A_STEP = 2 ** 14;
/** And after so many rows, most of which are empty. */
const ROWS_IN_A_STEP = 2 ** 16;

/**
 * The rows of the other direction: sorted, and without duplicates. A step may end
 * within a row: that of what all others relate to is as long as there are others.
 */
function* turnRound(rows: Rows, starts: Uint32Array, size: Size): Steps<Rows> {
  const ends = starts.slice(0, -1);
  const values = new Uint32Array(rows.values.length);
  const counts = new Uint32Array(rows.values.length);
  const turned = { starts, ends, values, counts };
  let place: Place = { row: 0, at: 0 };
  while (place.row < ends.length) {
    place = turnRows({ rows, size, place }, turned);
    yield;
  }
  return turned;
}

/** A row, and the value of it that comes next. */
interface Place {
  readonly row: number;
  readonly at: number;
}

interface GivenRows {
  readonly rows: Rows;
  readonly size: Size;
  readonly place: Place;
}

/** Turns what one step takes round, and tells where the next one begins. */
function turnRows(
  { rows, size, place }: GivenRows,
  { starts, ends, values, counts }: Rows,
): Place {
  const last = Math.min(rows.ends.length, place.row + ROWS_IN_A_STEP);
  let left = VALUES_IN_A_STEP;
  let { row, at } = place;
  for (;;) {
    const node = row % size.nodes;
    const ofType = row - node;
    const end = Math.min(rows.ends[row], at + left);
    left -= end - at;
    for (; at < end; at++) {
      const into = ofType + rows.values[at];
      const isNew =
        ends[into] === starts[into] || values[ends[into] - 1] !== node;
      if (isNew) values[ends[into]++] = node;
      counts[ends[into] - 1] += rows.counts[at];
    }
    if (at < rows.ends[row]) return { row, at };
    at = rows.starts[++row];
    if (row === last || left === 0) return { row, at };
  }
}

/** Rows that lie one right after another: each ends where the next one starts. */
type PackedRows = Omit<Rows, 'ends'>;

/** Closes the gaps that duplicates left, in the same memory. */
function* packRows({ starts, ends, values, counts }: Rows): Steps<PackedRows> {
  let end = 0;
  yield* blocksInSteps(ends.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const start = starts[row];
      starts[row] = end;
      for (let at = start; at < ends[row]; at++, end++) {
        values[end] = values[at];
        counts[end] = counts[at];
      }
    }
  });
  starts[ends.length] = end;
  return { starts, values, counts };
}

function* viewRows(rows: Rows, { nodes }: Size): Steps<Adjacency> {
  const { starts, values, counts } = yield* packRows(rows);
  const viewOf = (view: Uint32Array) => (node: number, type: number) => {
    const row = type * nodes + node;
    // most rows are empty, and a view is not for nothing
    return node >= nodes || starts[row] === starts[row + 1]
      ? NO_EDGES
      : view.subarray(starts[row], starts[row + 1]);
  };
  return {
    edgeCount: starts[starts.length - 1],
    targets: viewOf(values),
    first(node, type) {
      const row = type * nodes + node;
      return node >= nodes || starts[row] === starts[row + 1]
        ? undefined
        : values[starts[row]];
    },
    counts: viewOf(counts),
  };
}
