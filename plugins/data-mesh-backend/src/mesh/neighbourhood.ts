import {
  eachInSteps,
  relations,
  STEP_SIZE,
  type MeshGraph,
  type MeshNode,
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

/** Walks from an entity along all relations, the nearest first. */
export function* findNeighbourhood(
  graph: MeshGraph,
  ref: string,
  { depth, limit }: { readonly depth: number; readonly limit: number },
): Steps<Neighbourhood> {
  const distances = new Map<MeshNode, number>();
  const start = graph.nodeOf(ref);
  if (start !== undefined) distances.set(start, 0);
  let isCut = false;
  let walked = 0;
  for (const [node, distance] of distances) {
    if (distance === depth) break;
    for (const name of BOTH_WAYS) {
      for (const target of graph.targets(node, name)) {
        if (distances.has(target)) continue;
        if (distances.size >= limit) isCut = true;
        else distances.set(target, distance + 1);
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
    edges: yield* findEdges(graph, nodes),
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
): Steps<number[]> {
  const places = new Map(nodes.map((node, place) => [node, place]));
  const edges: number[] = [];
  yield* eachInSteps(places, ([node, source]) => {
    for (const [relation, { type, inverse }] of relations.entries()) {
      for (const target of graph.targets(node, type)) {
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
