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

/** Edges as they are collected: `sources[i] -types[i]-> targets[i]`. */
export interface EdgeList {
  readonly sources: readonly number[];
  readonly types: readonly number[];
  readonly targets: readonly number[];
}

/** Builds the rows by counting sort: linear in nodes, types and edges. */
export function buildAdjacency(
  edges: EdgeList,
  size: { readonly nodes: number; readonly types: number },
): Adjacency {
  const rowCount = size.nodes * size.types;
  const rowOf = (edge: number) =>
    edges.sources[edge] * size.types + edges.types[edge];
  const starts = countRows(edges.targets.length, rowCount, rowOf);
  const targets = placeTargets(edges, starts, rowOf);
  const counts = new Uint32Array(targets.length).fill(1);
  const { ends, edgeCount } = removeDuplicates(starts, { targets, counts });
  const viewOf = (values: Uint32Array) => (node: number, type: number) => {
    const row = node * size.types + type;
    // most rows are empty, and a view is not for nothing
    return row >= rowCount || starts[row] === ends[row]
      ? NO_EDGES
      : values.subarray(starts[row], ends[row]);
  };
  return {
    edgeCount,
    targets: viewOf(targets),
    first(node, type) {
      const row = node * size.types + type;
      return row >= rowCount || starts[row] === ends[row]
        ? undefined
        : targets[starts[row]];
    },
    counts: viewOf(counts),
  };
}

export const NO_EDGES = new Uint32Array(0);

function countRows(
  edgeCount: number,
  rowCount: number,
  rowOf: (edge: number) => number,
): Uint32Array {
  const starts = new Uint32Array(rowCount + 1);
  for (let edge = 0; edge < edgeCount; edge++) starts[rowOf(edge) + 1]++;
  for (let row = 0; row < rowCount; row++) starts[row + 1] += starts[row];
  return starts;
}

function placeTargets(
  edges: EdgeList,
  starts: Uint32Array,
  rowOf: (edge: number) => number,
): Uint32Array {
  const next = starts.slice();
  const targets = new Uint32Array(edges.targets.length);
  edges.targets.forEach((target, edge) => {
    targets[next[rowOf(edge)]++] = target;
  });
  return targets;
}

interface CountedTargets {
  readonly targets: Uint32Array;
  readonly counts: Uint32Array;
}

/** Sorts each row and drops what stands twice; rows keep their start. */
function removeDuplicates(starts: Uint32Array, counted: CountedTargets) {
  const ends = starts.slice(1);
  let edgeCount = counted.targets.length;
  for (let row = 0; row < ends.length; row++) {
    if (ends[row] - starts[row] < 2) continue;
    const end = removeDuplicatesIn(counted, starts[row], ends[row]);
    edgeCount -= ends[row] - end;
    ends[row] = end;
  }
  return { ends, edgeCount };
}

/** Sorts the targets from `start` to `end`; returns the end of what is left. */
function removeDuplicatesIn(
  { targets, counts }: CountedTargets,
  start: number,
  end: number,
): number {
  targets.subarray(start, end).sort();
  let last = start;
  for (let next = start + 1; next < end; next++) {
    if (targets[next] === targets[last]) counts[last]++;
    else targets[++last] = targets[next];
  }
  return last + 1;
}
