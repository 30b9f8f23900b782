import type { KindDeclaration } from '../declare/kind';
import {
  blocksInSteps,
  eachInSteps,
  finish,
  type Steps,
} from '../memory/steps';
import { kindOfRef } from '../refs/entityRef';
import { relationEnd, type RelationName } from '../relations';
import { isOfKind, type MeshItem } from './meshItem';
import { buildParts } from './meshParts';
import { RelationNames } from './relationNames';

/** The number of a node; it holds for one graph only. @public */
export type MeshNode = number;

/**
 * All entities and what they refer to, as numbered nodes with typed edges that
 * can be walked both ways.
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
   * The nodes at the other end of a relation, in the order of their refs; every
   * relation can be named from either end. A view: do not write to it.
   */
  targets(node: MeshNode, relation: RelationName): Uint32Array;
  /** The first of these nodes, found without a view. */
  first(node: MeshNode, relation: RelationName): MeshNode | undefined;
  /**
   * The relations that lead anywhere from a node, named from its end, in the
   * order of their declaration: most nodes have few of all that there are.
   */
  relationsOf(node: MeshNode): readonly RelationName[];
  /** The entities of a kind, in the order of their refs. */
  ofKind(kind: { readonly kind: string }): readonly MeshNode[];
  /** All entities, in the order of their refs. */
  nodes(): readonly MeshNode[];
}

/**
 * Builds the graph, which never changes. Nodes are numbered by ref, so the order
 * of the input does not matter; of two entities with one ref the first counts.
 *
 * @public
 */
export function buildMeshGraph(input: Iterable<MeshItem>): MeshGraph {
  const parts = finish(buildParts(input));
  const { refs, nodes, items, forward, backward } = parts;
  const entities = finish(listEntities(items));
  const byKind = finish(groupByKind(refs, entities));
  const first: MeshGraph['first'] = (node, relation) => {
    const { index, reversed } = relationEnd(relation);
    return (reversed ? backward : forward).first(node, index);
  };
  const names = new RelationNames(
    (node, name) => first(node, name) !== undefined,
  );
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
    targets: (node, relation) => {
      const { index, reversed } = relationEnd(relation);
      return (reversed ? backward : forward).targets(node, index);
    },
    first,
    relationsOf: node => names.of(node),
    ofKind: ({ kind }) => byKind.get(kind.toLowerCase()) ?? [],
    nodes: () => entities,
  };
}

/** The nodes behind which an entity stands. */
export function* listEntities(
  items: readonly (MeshItem | undefined)[],
): Steps<MeshNode[]> {
  const entities: MeshNode[] = [];
  yield* blocksInSteps(items.length, (from, to) => {
    for (let node = from; node < to; node++) {
      if (items[node]) entities.push(node);
    }
  });
  return entities;
}

/** The entities by the kinds of their refs, in their order. */
export function* groupByKind(
  refs: readonly string[],
  entities: readonly MeshNode[],
): Steps<Map<string, MeshNode[]>> {
  const byKind = new Map<string, MeshNode[]>();
  yield* eachInSteps(entities, node => {
    const kind = kindOfRef(refs[node]);
    const nodes = byKind.get(kind);
    if (nodes) nodes.push(node);
    else byKind.set(kind, [node]);
  });
  return byKind;
}
