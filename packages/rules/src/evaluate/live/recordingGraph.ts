import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import type { Cells } from '../../facts/keeper';
import type { NamedCells, RelationCells } from './cells';

/** What can be read of a mesh, and change on its own. */
export interface MeshCells {
  /** Entities, and whether there are any. */
  readonly nodes: Cells;
  readonly relations: RelationCells;
  /** Which entities there are of a kind; of any kind, by the empty name. */
  readonly kinds: NamedCells;
  /** Refs of which nothing is known. */
  readonly absent: NamedCells;
}

/** The same graph, which notes what is read of it, absent entities included. */
export function recordReads(graph: MeshGraph, cells: MeshCells): MeshGraph {
  const { nodes, relations, kinds, absent } = cells;
  return {
    get nodeCount() {
      return graph.nodeCount;
    },
    get edgeCount() {
      return graph.edgeCount;
    },
    refOf: graph.refOf,
    nodeOf(ref) {
      const node = graph.nodeOf(ref);
      if (node === undefined) absent.read(ref);
      return node;
    },
    itemOf(node) {
      nodes.read(node);
      return graph.itemOf(node);
    },
    get(kind, node) {
      if (node !== undefined) nodes.read(node);
      return graph.get(kind, node);
    },
    targets(node: MeshNode, relation) {
      relations.read(node, relation);
      return graph.targets(node, relation);
    },
    first(node, relation) {
      relations.read(node, relation);
      return graph.first(node, relation);
    },
    ofKind(kind) {
      kinds.read(kind.kind.toLowerCase());
      return graph.ofKind(kind);
    },
    nodes() {
      kinds.read('');
      return graph.nodes();
    },
  };
}
