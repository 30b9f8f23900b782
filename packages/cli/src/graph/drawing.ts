import {
  dataProduct,
  findReach,
  relationNames,
  relations,
  type MeshGraph,
  type MeshNode,
  type RelationName,
} from '@backstage-data-mesh/model';

/** Nodes and edges to draw. */
export interface Drawing {
  readonly nodes: readonly {
    readonly ref: string;
    readonly title: string;
    /** True when it is referred to and nowhere declared in the tree. */
    readonly isMissing: boolean;
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly relation: string;
  }[];
}

const forward = relations.map(({ type }) => type);

/** What to draw of a mesh. */
export interface DrawingScope {
  /** An entity to start from; the data products and their flows otherwise. */
  readonly ref?: string;
  /** How many steps from there, in either direction. */
  readonly depth: number;
}

/** The mesh of data products, or everything around one entity. */
export function drawMesh(graph: MeshGraph, scope: DrawingScope): Drawing {
  const start = scope.ref === undefined ? undefined : graph.nodeOf(scope.ref);
  const nodes =
    start === undefined
      ? graph.ofKind(dataProduct)
      : around(graph, start, scope.depth);
  const drawn = new Set(nodes);
  const types = start === undefined ? FLOW : forward;
  return {
    nodes: [...nodes]
      .sort((a, b) => a - b)
      .map(node => ({
        ref: graph.refOf(node),
        title: graph.itemOf(node)?.entity.metadata.title ?? graph.refOf(node),
        isMissing: !graph.itemOf(node),
      })),
    edges: nodes.flatMap(node =>
      types.flatMap(relation =>
        [...graph.targets(node, relation)]
          .filter(target => drawn.has(target))
          .map(target => ({
            from: graph.refOf(node),
            to: graph.refOf(target),
            relation,
          })),
      ),
    ),
  };
}

const FLOW: readonly RelationName[] = ['consumesFrom'];

function around(graph: MeshGraph, start: MeshNode, depth: number): MeshNode[] {
  return [start, ...findReach(graph, start, relationNames, depth).nodes];
}
