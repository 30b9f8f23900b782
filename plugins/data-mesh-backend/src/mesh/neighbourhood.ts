import {
  relations,
  type MeshGraph,
  type MeshNode,
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
export function findNeighbourhood(
  graph: MeshGraph,
  ref: string,
  { depth, limit }: { readonly depth: number; readonly limit: number },
): Neighbourhood {
  const distances = new Map<MeshNode, number>();
  const start = graph.nodeOf(ref);
  if (start !== undefined) distances.set(start, 0);
  let isCut = false;
  for (const [node, distance] of distances) {
    if (distance === depth) break;
    for (const { type, inverse } of relations) {
      for (const name of new Set([type, inverse])) {
        for (const target of graph.targets(node, name)) {
          if (distances.has(target)) continue;
          if (distances.size >= limit) isCut = true;
          else distances.set(target, distance + 1);
        }
      }
    }
  }
  const nodes = [...distances.keys()];
  return {
    refs: nodes.map(graph.refOf),
    titles: nodes.map(node => titleOf(graph, node)),
    distances: [...distances.values()],
    relations: relations.map(({ type }) => type),
    edges: findEdges(graph, nodes),
    isCut,
  };
}

function findEdges(graph: MeshGraph, nodes: readonly MeshNode[]): number[] {
  const places = new Map(nodes.map((node, place) => [node, place]));
  return nodes.flatMap((node, source) =>
    relations.flatMap(({ type, inverse }, relation) =>
      [...graph.targets(node, type)].flatMap(target => {
        const place = places.get(target);
        // what is the same from both ends is told once
        const isTold =
          place === undefined || (type === inverse && place < source);
        return isTold ? [] : [source, relation, place];
      }),
    ),
  );
}

function titleOf(graph: MeshGraph, node: MeshNode): string {
  const metadata = graph.itemOf(node)?.entity.metadata;
  return metadata?.title ?? metadata?.name ?? graph.refOf(node);
}
