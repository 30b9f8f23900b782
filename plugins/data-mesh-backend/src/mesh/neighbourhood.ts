import {
  eachInSteps,
  relationNames,
  relations,
  STEP_SIZE,
  type MeshGraph,
  type MeshNode,
  type RelationName,
  type Steps,
} from '@backstage-data-mesh/model';

/** The entities around one, as lists of numbers and texts. */
export interface Neighbourhood {
  readonly refs: readonly string[];
  readonly titles: readonly string[];
  readonly distances: readonly number[];
  readonly relations: readonly string[];
  /** Three numbers an edge: source, relation, target. */
  readonly edges: readonly number[];
  readonly isCut: boolean;
}

/** How far it is walked, and where. */
export interface Walk {
  readonly depth: number;
  /** No more entities than this; the nearest are kept. */
  readonly limit: number;
  /** Only along these, from the end that each is named from; else along all. */
  readonly along?: readonly RelationName[];
  /** True where a way keeps to the relation that it began with. */
  readonly straight?: boolean;
}

/** What was found, in the order in which it was. */
class Found {
  readonly nodes: MeshNode[] = [];
  readonly distances: number[] = [];
  /** Of each node of the graph; 0 where it was not found. */
  private readonly numbers: Uint32Array;

  constructor(nodeCount: number) {
    this.numbers = new Uint32Array(nodeCount);
  }

  has(node: MeshNode): boolean {
    return this.numbers[node] > 0;
  }

  /** -1 where it was not found. */
  placeOf(node: MeshNode): number {
    return this.numbers[node] - 1;
  }

  add(node: MeshNode, distance: number): void {
    this.numbers[node] = this.nodes.push(node);
    this.distances.push(distance);
  }
}

/** Walks from an entity along relations, the nearest first. */
export function* findNeighbourhood(
  graph: MeshGraph,
  ref: string,
  { depth, limit, along = relationNames, straight = false }: Walk,
): Steps<Neighbourhood> {
  const found = new Found(graph.nodeCount);
  const start = graph.nodeOf(ref);
  if (start !== undefined) found.add(start, 0);
  const queue = (straight ? along.map(name => [name]) : [along]).flatMap(
    names => {
      const way = { names: new Set(names), seen: new Set(found.nodes) };
      return found.nodes.map(node => ({ node, distance: 0, way }));
    },
  );
  let isCut = false;
  let walked = 0;
  for (const { node, distance, way } of queue) {
    if (distance === depth) break;
    for (const name of graph.relationsOf(node)) {
      if (!way.names.has(name)) continue;
      for (const target of graph.targets(node, name)) {
        if (way.seen.has(target)) continue;
        if (!found.has(target)) {
          if (found.nodes.length >= limit) {
            isCut = true;
            continue;
          }
          found.add(target, distance + 1);
        }
        way.seen.add(target);
        queue.push({ node: target, distance: distance + 1, way });
      }
    }
    if (++walked % STEP_SIZE === 0) yield;
  }
  const refs: string[] = [];
  const titles: string[] = [];
  yield* eachInSteps(found.nodes, node => {
    refs.push(graph.refOf(node));
    titles.push(titleOf(graph, node));
  });
  return {
    refs,
    titles,
    distances: found.distances,
    relations: relations.map(({ type }) => type),
    edges: yield* findEdges(graph, found, new Set(along)),
    isCut,
  };
}

function* findEdges(
  graph: MeshGraph,
  found: Found,
  along: ReadonlySet<RelationName>,
): Steps<number[]> {
  const told = new Map<RelationName, number>();
  relations.forEach(({ type, inverse }, relation) => {
    if (along.has(type) || along.has(inverse)) told.set(type, relation);
  });
  const edges: number[] = [];
  let source = -1;
  yield* eachInSteps(found.nodes, node => {
    source++;
    for (const name of graph.relationsOf(node)) {
      const relation = told.get(name);
      if (relation === undefined) continue;
      const isSymmetric = name === relations[relation].inverse;
      for (const target of graph.targets(node, name)) {
        const place = found.placeOf(target);
        // what is the same from both ends is told once
        const isTold = place < 0 || (isSymmetric && place < source);
        if (!isTold) edges.push(source, relation, place);
      }
    }
  });
  return edges;
}

function titleOf(graph: MeshGraph, node: MeshNode): string {
  const metadata = graph.itemOf(node)?.entity.metadata;
  return metadata?.title ?? metadata?.name ?? graph.refOf(node);
}
