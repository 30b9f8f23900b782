import type { KindDeclaration } from '../declare/kind';
import { kindOfRef } from '../refs/entityRef';
import { relationEnd, relations, type RelationName } from '../relations';
import { buildAdjacency } from './adjacency';
import { collectEdges } from './collectEdges';
import { isOfKind, type MeshItem } from './meshItem';

/** The number of a node; it holds for one graph only. @public */
export type MeshNode = number;

/**
 * All entities and what they refer to, as numbered nodes with typed edges that
 * can be walked both ways. It never changes once built.
 *
 * @public
 */
export interface MeshGraph {
  /** Entities, and refs that nothing stands behind. */
  readonly nodeCount: number;
  /** Relations, each counted once. */
  readonly edgeCount: number;
  refOf(node: MeshNode): string;
  nodeOf(ref: string): MeshNode | undefined;
  /** `undefined` for a node that is only referred to. */
  itemOf(node: MeshNode): MeshItem | undefined;
  /** The entity, when there is one and it is of this kind. */
  get<Entity>(
    kind: KindDeclaration<Entity>,
    node: MeshNode | undefined,
  ): Entity | undefined;
  /**
   * The nodes at the other end of a relation, in the order of their numbers;
   * every relation can be named from either end. A view: do not write to it.
   */
  targets(node: MeshNode, relation: RelationName): Uint32Array;
  /** The entities of a kind, in the order of their refs. */
  ofKind(kind: { readonly kind: string }): readonly MeshNode[];
}

/**
 * Builds the graph in time linear in entities and references. Nodes are
 * numbered by ref, so the order of the input does not matter; of two entities
 * with one ref the first counts.
 *
 * @public
 */
export function buildMeshGraph(input: Iterable<MeshItem>): MeshGraph {
  const items = sortByRef(input);
  const { refs, nodes, edges } = collectEdges(items);
  const size = { nodes: refs.length, types: relations.length };
  const forward = buildAdjacency(edges, size);
  const backward = buildAdjacency(
    { sources: edges.targets, types: edges.types, targets: edges.sources },
    size,
  );
  const targets = (node: MeshNode, relation: RelationName) => {
    const { index, reversed } = relationEnd(relation);
    return (reversed ? backward : forward).targets(node, index);
  };
  return {
    nodeCount: refs.length,
    edgeCount: forward.edgeCount,
    refOf: node => refs[node],
    nodeOf: ref => nodes.get(ref),
    itemOf: node => items[node],
    get: (kind, node) => {
      const item = node === undefined ? undefined : items[node];
      return isOfKind(item, kind) ? item.entity : undefined;
    },
    targets,
    ofKind: groupByKind(items),
  };
}

function sortByRef(input: Iterable<MeshItem>): MeshItem[] {
  const byRef = new Map<string, MeshItem>();
  for (const item of input) if (!byRef.has(item.ref)) byRef.set(item.ref, item);
  return [...byRef.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

function groupByKind(items: readonly MeshItem[]): MeshGraph['ofKind'] {
  const byKind = new Map<string, MeshNode[]>();
  items.forEach(({ ref }, node) => {
    const kind = kindOfRef(ref);
    const nodes = byKind.get(kind);
    if (nodes) nodes.push(node);
    else byKind.set(kind, [node]);
  });
  return ({ kind }) => byKind.get(kind.toLowerCase()) ?? [];
}
