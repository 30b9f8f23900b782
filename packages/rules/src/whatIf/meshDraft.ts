import {
  buildMeshGraph,
  createMeshItem,
  eachInSteps,
  finish,
  formatPath,
  liveMeshInSteps,
  type EntityEnvelope,
  type EntityPath,
  type LiveMesh,
  type MeshChange,
  type MeshGraph,
  type MeshItem,
  type Reference,
  type Steps,
} from '@backstage-data-mesh/model';
import { createNearRefs } from '../facts/references/nearRefs';
import { once } from '../memory/once';
import { writeRef } from '../references/writeRef';
import { findEdits, setAt, unreadAfter } from '../edits/entityEdits';

/** A mesh in which something is written that nobody has written yet. */
export class MeshDraft {
  /** What is otherwise than in the mesh; `undefined` for what is no more. */
  private readonly changed = new Map<string, MeshItem | undefined>();
  private following: LiveMesh | undefined;
  /** The refs that one which leads nowhere may have meant. */
  readonly nearRefs = once(() => createNearRefs(this.original));

  constructor(readonly original: MeshGraph) {}

  /** The mesh as it is now; it changes with what is written. */
  get graph(): MeshGraph {
    if (this.changed.size === 0) return this.original;
    return (this.following ?? finish(this.follow())).graph;
  }

  /** Lets a mesh follow what is written; in steps, since it is as large as the first. */
  *follow(): Steps<LiveMesh> {
    return (this.following ??= yield* liveMeshInSteps(this.items()));
  }

  /** The mesh as it is now, built anew: nothing that is written later shows. */
  build(): MeshGraph {
    return this.changed.size === 0
      ? this.original
      : buildMeshGraph(this.items());
  }

  itemOf(ref: string): MeshItem | undefined {
    return this.changed.has(ref)
      ? this.changed.get(ref)
      : itemIn(this.original, ref);
  }

  /** Sets a field of an entity; without a value takes it away. */
  set(ref: string, path: EntityPath, value: unknown): void {
    const item = this.itemOf(ref);
    if (item) this.put(ref, setAt(item.entity, path, value));
  }

  /** Writes another entity in the place of one that there is. */
  put(ref: string, entity: unknown): void {
    const before = itemIn(this.original, ref) ?? this.itemOf(ref);
    if (!before?.kind) return;
    const { kind, unread } = before;
    const edits = findEdits(before.entity, entity);
    const item = { kind, entity: entity as EntityEnvelope };
    const after =
      edits.length === 0
        ? before
        : createMeshItem({ ...item, unread: unreadAfter(unread, edits) });
    this.changed.set(ref, after);
    this.following?.apply({ put: [after] });
  }

  remove(ref: string): void {
    this.changed.set(ref, undefined);
    this.following?.apply({ remove: [ref] });
  }

  /** What names one entity names another one instead, in a list once. */
  *rename(from: string, to: string): Steps<void> {
    const isNamed = (target: { readonly ref: string }) => target.ref === from;
    const naming: MeshItem[] = [];
    yield* eachInSteps(this.items(), item => {
      if (item.references.where(isNamed).length > 0) naming.push(item);
    });
    for (const { ref, entity, references } of naming) {
      const found = references.where(isNamed);
      let renamed: unknown = entity;
      for (const { path, fragment } of found) {
        const text = writeRef(to, entity);
        const behind = fragment === undefined ? '' : `#${fragment}`;
        renamed = setAt(renamed, path, `${text}${behind}`);
      }
      this.put(ref, renamed);
      this.nameOnce(ref, to, found);
      yield;
    }
  }

  /** Where a list names the same twice, what was renamed goes. */
  private nameOnce(ref: string, to: string, renamed: readonly Reference[]) {
    const item = this.itemOf(ref);
    if (!item) return;
    const places = new Set(renamed.map(({ path }) => formatPath(path)));
    const isRenamed = ({ path }: Reference) => places.has(formatPath(path));
    const named = item.references
      .where(target => target.ref === to)
      .filter(({ path }) => typeof path.at(-1) === 'number');
    const seen = new Set(named.filter(each => !isRenamed(each)).map(keyOf));
    const again = named.filter(isRenamed).filter(each => {
      const isSeen = seen.has(keyOf(each));
      seen.add(keyOf(each));
      return isSeen;
    });
    for (const { path } of again.reverse()) this.set(ref, path, undefined);
  }

  /** What has to be put and removed, in the order of refs. */
  change(): MeshChange {
    return this.sides(ref => this.changed.get(ref));
  }

  /** What has to be put and removed to undo it. */
  undo(): MeshChange {
    return this.sides(ref => itemIn(this.original, ref));
  }

  /** What is otherwise than in the mesh, in the order of refs. */
  changedRefs(): readonly string[] {
    return [...this.changed.keys()]
      .filter(ref => this.changed.get(ref) !== itemIn(this.original, ref))
      .sort();
  }

  private sides(itemOf: (ref: string) => MeshItem | undefined): MeshChange {
    const refs = this.changedRefs();
    return {
      put: refs.flatMap(ref => itemOf(ref) ?? []),
      remove: refs.filter(ref => itemOf(ref) === undefined),
    };
  }

  private *items(): Iterable<MeshItem> {
    for (const node of this.original.nodes()) {
      const item = this.itemOf(this.original.refOf(node));
      if (item) yield item;
    }
  }
}

function itemIn(graph: MeshGraph, ref: string): MeshItem | undefined {
  const node = graph.nodeOf(ref);
  return node === undefined ? undefined : graph.itemOf(node);
}

/** The list in which a reference stands, and what of its target it names. */
function keyOf({ path, fragment = '' }: Reference): string {
  return `${formatPath(path.slice(0, -1))} ${fragment}`;
}
