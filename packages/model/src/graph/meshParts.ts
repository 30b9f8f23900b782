import {
  blocksInSteps,
  eachInSteps,
  sortInSteps,
  type Steps,
} from '../memory/steps';
import { relations } from '../relations';
import { buildAdjacency, type Adjacency } from './adjacency';
import { createEdgeReader } from './collectEdges';
import { EdgeCollector, type EdgeList } from './edgeList';
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
export function* buildParts(input: Iterable<MeshItem>): Steps<MeshParts> {
  const arrived = yield* collectMesh(input);
  const refs = yield* sortInSteps(arrived.refs, compareRefs);
  const { nodes, numbers } = yield* numberRefs(refs, arrived.refs);
  const { sources, types, targets } = arrived.edges;
  yield* renumber(sources, numbers);
  yield* renumber(targets, numbers);
  const size = { nodes: refs.length, types: relations.length };
  return {
    refs,
    nodes,
    items: yield* placeItems(arrived.items, numbers),
    ...(yield* buildAdjacency({ sources, types, targets }, size)),
  };
}

/** All of them differ. */
function compareRefs(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** The number of each ref, and that of each that arrived. */
function* numberRefs(refs: readonly string[], arrived: readonly string[]) {
  const nodes = new Map<string, number>();
  yield* eachInSteps(refs, ref => nodes.set(ref, nodes.size));
  const numbers = new Uint32Array(arrived.length);
  let next = 0;
  yield* eachInSteps(arrived, ref => {
    numbers[next++] = nodes.get(ref) ?? 0;
  });
  return { nodes, numbers };
}

interface ArrivedMesh {
  /** Those of the items first, then those that nothing stands behind. */
  readonly refs: readonly string[];
  readonly items: readonly MeshItem[];
  readonly edges: EdgeList;
}

/** Numbers refs as they arrive. Of two entities with one ref the first counts. */
function* collectMesh(input: Iterable<MeshItem>): Steps<ArrivedMesh> {
  const refs: string[] = [];
  const nodes = new Map<string, number>();
  const addRef = (ref: string): number => {
    const node = refs.push(ref) - 1;
    nodes.set(ref, node);
    return node;
  };
  const items: MeshItem[] = [];
  yield* eachInSteps(input, item => {
    if (nodes.has(item.ref)) return;
    addRef(item.ref);
    items.push(item);
  });
  const numberOf = (ref: string) => nodes.get(ref) ?? addRef(ref);
  const readEdges = createEdgeReader(numberOf);
  const edges = new EdgeCollector();
  const add = edges.add.bind(edges);
  let next = 0;
  yield* eachInSteps(items, item => readEdges(item, next++, add));
  return { refs, items, edges: edges.list() };
}

function* renumber(nodes: Uint32Array, numbers: Uint32Array): Steps<void> {
  yield* blocksInSteps(nodes.length, (from, to) => {
    for (let at = from; at < to; at++) nodes[at] = numbers[nodes[at]];
  });
}

function* placeItems(
  items: readonly MeshItem[],
  numbers: Uint32Array,
): Steps<(MeshItem | undefined)[]> {
  const placed: (MeshItem | undefined)[] = new Array(numbers.length).fill(
    undefined,
  );
  let node = 0;
  yield* eachInSteps(items, item => {
    placed[numbers[node++]] = item;
  });
  return placed;
}
