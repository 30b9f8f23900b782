import {
  eachInSteps,
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

/** Walks from an entity along relations, the nearest first. */
export function* findNeighbourhood(
  graph: MeshGraph,
  ref: string,
  { depth, limit, along = BOTH_WAYS, straight = false }: Walk,
): Steps<Neighbourhood> {
  const start = graph.nodeOf(ref);
  const distances = new Map<MeshNode, number>();
  if (start !== undefined) distances.set(start, 0);
  const ways = straight ? along.map(name => [name]) : [along];
  const queue = ways.flatMap(names => {
    const way = { names, seen: new Set(distances.keys()) };
    return [...distances.keys()].map(node => ({ node, distance: 0, way }));
  });
  let isCut = false;
  let walked = 0;
  for (const { node, distance, way } of queue) {
    if (distance === depth) break;
    for (const name of way.names) {
      const targets = graph.targets(node, name);
      // most relations lead nowhere from most entities
      if (targets.length === 0) continue;
      for (const target of targets) {
        if (way.seen.has(target)) continue;
        const isKept = distances.has(target) || distances.size < limit;
        if (!isKept) isCut = true;
        else {
          if (!distances.has(target)) distances.set(target, distance + 1);
          way.seen.add(target);
          queue.push({ node: target, distance: distance + 1, way });
        }
      }
    }
    if (++walked % STEP_SIZE === 0) yield;
  }
  const nodes = [...distances.keys()];
  return {
    refs: nodes.map(graph.refOf),
    titles: nodes.map(node => titleOf(graph, node)),
    distances: [...distances.values()],
    relations: relations.map(({ type }) => type),
    edges: yield* findEdges(graph, nodes, new Set(along)),
    isCut,
  };
}

/** Every relation by both of its names. */
const BOTH_WAYS = [
  ...new Set(relations.flatMap(({ type, inverse }) => [type, inverse])),
];

function* findEdges(
  graph: MeshGraph,
  nodes: readonly MeshNode[],
  along: ReadonlySet<RelationName>,
): Steps<number[]> {
  const places = new Map(nodes.map((node, place) => [node, place]));
  const told = relations
    .map(({ type, inverse }, relation) => ({ type, inverse, relation }))
    .filter(({ type, inverse }) => along.has(type) || along.has(inverse));
  const edges: number[] = [];
  let source = -1;
  yield* eachInSteps(nodes, node => {
    source++;
    for (const { type, inverse, relation } of told) {
      const targets = graph.targets(node, type);
      if (targets.length === 0) continue;
      for (const target of targets) {
        const place = places.get(target);
        // what is the same from both ends is told once
        const isTold =
          place === undefined || (type === inverse && place < source);
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
