import {
  isOfKind,
  type MeshGraph,
  type MeshItem,
  type MeshNode,
  type RelationName,
} from '@backstage-data-mesh/model';
import type { NoteUnread, UnreadPart } from './unreadLog';
import { isIn, watchItem, type WatchedItem } from './watchItem';

/** True when anything in the mesh is broken. */
export function hasUnread(graph: MeshGraph): boolean {
  return graph.nodes().some(node => graph.itemOf(node)?.unread?.length);
}

/** The entities of which something is broken. */
export function brokenNodes(graph: MeshGraph): readonly MeshNode[] {
  return graph.nodes().filter(node => graph.itemOf(node)?.unread?.length);
}

/** A graph of which the broken parts tell when somebody asks for them. */
export interface WatchedGraph {
  readonly graph: MeshGraph;
  /** The broken parts of the entity at a node. */
  partsAt(node: MeshNode): readonly UnreadPart[];
  /** The parts that may hold a reference to an entity of a kind. */
  mayName(kind: string): readonly UnreadPart[];
}

/**
 * The same graph, which tells of the broken parts that somebody asks for: of an
 * entity's own, and of the references that would make its relations.
 */
export function watchGraph(graph: MeshGraph, note: NoteUnread): WatchedGraph {
  const watched = new Map<MeshNode, WatchedItem>();
  const named = new Map<string, UnreadPart[]>();
  for (const node of graph.nodes()) {
    const item = graph.itemOf(node);
    if (!item?.unread?.length) continue;
    const seen = watchItem(item, note);
    watched.set(node, seen);
    for (const { part, kind } of mayBeReferences(seen)) {
      const known = named.get(kind);
      if (known) known.push(part);
      else named.set(kind, [part]);
    }
  }
  const itemOf = (node: MeshNode) =>
    watched.get(node)?.item ?? graph.itemOf(node);
  /** Of one relation, or of any. */
  const noteRelation = (node: MeshNode, relation?: RelationName) => {
    const seen = watched.get(node);
    if (!seen) return;
    for (const reference of mayBeReferences(seen)) {
      const isAsked =
        reference.relation !== undefined &&
        (relation === undefined || relation === reference.relation);
      if (isAsked) note(reference.part);
    }
  };
  return {
    partsAt: node => watched.get(node)?.parts ?? [],
    mayName: kind => named.get(kind) ?? [],
    graph: {
      ...graph,
      itemOf,
      get: (kind, node) => {
        const item = node === undefined ? undefined : itemOf(node);
        return isOfKind(item, kind) ? item.entity : undefined;
      },
      targets: (node, relation) => {
        noteRelation(node, relation);
        return graph.targets(node, relation);
      },
      first: (node, relation) => {
        noteRelation(node, relation);
        return graph.first(node, relation);
      },
      relationsOf: node => {
        noteRelation(node);
        return graph.relationsOf(node);
      },
    },
  };
}

interface MaybeReference {
  readonly part: UnreadPart;
  /** A kind that it may name, in lower case. */
  readonly kind: string;
  readonly relation: RelationName | undefined;
}

/** What the references in broken parts may mean. */
function mayBeReferences({
  item: { kind },
  parts,
}: {
  readonly item: Pick<MeshItem, 'kind'>;
  readonly parts: readonly UnreadPart[];
}): MaybeReference[] {
  return (kind?.references ?? []).flatMap(field =>
    parts
      .filter(({ path }) => isIn(field, path))
      .flatMap(part =>
        Object.entries(field.reference.allowed).map(([name, relation]) => ({
          part,
          kind: name.toLowerCase(),
          relation,
        })),
      ),
  );
}
