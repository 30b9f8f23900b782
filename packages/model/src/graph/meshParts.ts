import { relations } from '../relations';
import { buildAdjacency, type Adjacency } from './adjacency';
import { createEdgeReader } from './collectEdges';
import type { MeshItem } from './meshItem';

/** What a mesh graph is made of. */
export interface MeshParts {
  /** In order, whether an entity stands behind them or not. */
  readonly refs: string[];
  readonly nodes: Map<string, number>;
  /** By node. */
  readonly items: (MeshItem | undefined)[];
  readonly forward: Adjacency;
  readonly backward: Adjacency;
}

/**
 * Numbers all refs in their order and builds the rows of edges, in time linear
 * in entities and references but for sorting the refs.
 */
export function buildParts(input: Iterable<MeshItem>): MeshParts {
  const items = sortByRef(input);
  const { refs, edges } = collectEdges(items);
  const order = orderOf(refs, items.length);
  if (order) {
    for (const ends of [edges.sources, edges.targets]) {
      for (let edge = 0; edge < ends.length; edge++) {
        ends[edge] = order.numbers[ends[edge]];
      }
    }
  }
  const sorted = order?.refs ?? refs;
  const size = { nodes: sorted.length, types: relations.length };
  const { sources, types, targets } = edges;
  return {
    refs: sorted,
    nodes: new Map(sorted.map((ref, node) => [ref, node])),
    items: order ? placeItems(items, order.numbers, sorted.length) : items,
    forward: buildAdjacency(edges, size),
    backward: buildAdjacency(
      { sources: targets, types, targets: sources },
      size,
    ),
  };
}

/** Of two entities with one ref the first counts. */
function sortByRef(input: Iterable<MeshItem>): MeshItem[] {
  const byRef = new Map<string, MeshItem>();
  for (const item of input) if (!byRef.has(item.ref)) byRef.set(item.ref, item);
  return [...byRef.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

/** Numbers the items' refs first, then refs nothing stands behind. */
function collectEdges(items: readonly MeshItem[]) {
  const refs = items.map(({ ref }) => ref);
  const nodes = new Map(refs.map((ref, node) => [ref, node]));
  const numberOf = (ref: string): number => {
    const known = nodes.get(ref);
    if (known !== undefined) return known;
    nodes.set(ref, refs.length);
    return refs.push(ref) - 1;
  };
  const edges = {
    sources: [] as number[],
    types: [] as number[],
    targets: [] as number[],
  };
  const readEdges = createEdgeReader(numberOf);
  items.forEach((item, node) =>
    readEdges(item, node, (source, type, target) => {
      edges.sources.push(source);
      edges.types.push(type);
      edges.targets.push(target);
    }),
  );
  return { refs, edges };
}

/** The refs in order and the new number of each; `undefined` if they are. */
function orderOf(refs: readonly string[], sortedCount: number) {
  if (refs.length === sortedCount) return undefined;
  const sorted = refs.slice().sort();
  const byRef = new Map(sorted.map((ref, node) => [ref, node]));
  const numbers = Uint32Array.from(refs, ref => byRef.get(ref) ?? 0);
  return { refs: sorted, numbers };
}

function placeItems(
  items: readonly MeshItem[],
  numbers: Uint32Array,
  nodeCount: number,
): (MeshItem | undefined)[] {
  const placed: (MeshItem | undefined)[] = new Array(nodeCount).fill(undefined);
  items.forEach((item, node) => {
    placed[numbers[node]] = item;
  });
  return placed;
}
