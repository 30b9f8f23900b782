import { eachInSteps, type Steps } from '../memory/steps';
import { kindOfRef } from '../refs/entityRef';
import { groupByKind, listEntities, type MeshNode } from './meshGraph';
import type { MeshItem } from './meshItem';
import type { MeshParts } from './meshParts';
import { createSortedNodes, type SortedNodes } from './sortedNodes';

/** What stood behind a ref, and what does now. */
export interface Replacement {
  readonly before?: MeshItem;
  readonly after?: MeshItem;
}

/** The numbers of refs, and which of them are entities, by kind and in order. */
export interface EntityIndex {
  numberOf(ref: string): MeshNode;
  /** True for a node behind which no entity has ever stood. */
  isOnlyRef(node: MeshNode): boolean;
  /** Gives the number of a node back. */
  free(node: MeshNode): void;
  replace(node: MeshNode, replacement: Replacement): void;
  isBefore(a: MeshNode, b: MeshNode): boolean;
  readonly entities: SortedNodes;
  ofKind(kind: string): SortedNodes;
}

/** Indexes the entities of a mesh that changes, in steps. */
export function* createEntityIndex({
  refs,
  nodes,
  items,
}: MeshParts): Steps<EntityIndex> {
  const isBefore = (a: MeshNode, b: MeshNode) => refs[a] < refs[b];
  const entities = createSortedNodes(yield* listEntities(items), isBefore);
  const byKind = new Map(
    [...(yield* groupByKind(refs, entities.list()))].map(([kind, list]) => [
      kind,
      createSortedNodes(list, isBefore),
    ]),
  );
  const ofKind = (kind: string) => {
    let known = byKind.get(kind);
    if (!known) byKind.set(kind, (known = createSortedNodes([], isBefore)));
    return known;
  };
  const held = new Set<MeshNode>();
  yield* eachInSteps(entities.list(), node => held.add(node));
  const free: MeshNode[] = [];
  return {
    isBefore,
    entities,
    ofKind,
    isOnlyRef: node => !held.has(node),
    free(node) {
      nodes.delete(refs[node]);
      free.push(node);
    },
    numberOf(ref) {
      const known = nodes.get(ref);
      if (known !== undefined) return known;
      const node = free.pop() ?? refs.length;
      nodes.set(ref, node);
      items[node] = undefined;
      refs[node] = ref;
      return node;
    },
    replace(node, { before, after }) {
      if (Boolean(before) === Boolean(after)) return;
      held.add(node);
      for (const list of [entities, ofKind(kindOfRef(refs[node]))]) {
        if (after) list.add(node);
        else list.remove(node);
      }
    },
  };
}
