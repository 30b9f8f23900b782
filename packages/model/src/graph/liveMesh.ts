import { finish, type Steps } from '../memory/steps';
import { relationEnd, relations, type RelationName } from '../relations';
import {
  createLiveEdgeReader,
  type AddEdge,
  type ReadEdges,
} from './collectEdges';
import {
  createEntityIndex,
  type EntityIndex,
  type Replacement,
} from './entityIndex';
import { createLiveRows } from './liveRows';
import type { MeshGraph, MeshNode } from './meshGraph';
import { isOfKind, type MeshItem } from './meshItem';
import { buildParts, type MeshParts } from './meshParts';
import { RelationNames } from './relationNames';

/** Entities that came, changed or went. @public */
export interface MeshChange {
  /** Entities that are new, or take the place of what had their ref. */
  readonly put?: readonly MeshItem[];
  /** The refs of entities that are no more. */
  readonly remove?: readonly string[];
}

/** What a change did to a mesh. @public */
export interface MeshTouch {
  /** The entities of the change: before, and after it; `undefined` for none. */
  readonly changed: readonly ChangedNode[];
  /** The edges that came or went. */
  readonly edges: readonly ChangedEdge[];
  /** The changed nodes, and those at the ends of the edges. */
  readonly touched: ReadonlySet<MeshNode>;
  /**
   * Nodes that stood for nothing but a ref which nobody names any more: their
   * numbers will stand for other refs.
   */
  readonly freed: readonly MeshNode[];
}

/** An edge that came or went. @public */
export interface ChangedEdge {
  readonly source: MeshNode;
  /** From the source to the target. */
  readonly relation: RelationName;
  readonly target: MeshNode;
}

/** An entity that came, changed or went. @public */
export interface ChangedNode {
  readonly node: MeshNode;
  readonly before?: MeshItem;
  readonly after?: MeshItem;
}

/** A mesh that changes. @public */
export interface LiveMesh {
  /**
   * The mesh as it is now. What was taken from it before a change still shows
   * the mesh as it was, or as it is: read it anew. Nodes keep their numbers for
   * as long as anything names them; entities that went keep theirs for ever, so
   * that a mesh of which most entities are gone is better built anew.
   */
  readonly graph: MeshGraph;
  /**
   * Changes the mesh, in time linear in the entities of the change, their
   * references, and the lists in which these stand.
   */
  apply(change: MeshChange): MeshTouch;
}

/**
 * Builds a mesh that can change: at any time it is what `buildMeshGraph` would
 * build, but for the numbers of nodes, which follow no order.
 *
 * @public
 */
export function createLiveMesh(input: Iterable<MeshItem>): LiveMesh {
  return finish(liveMeshInSteps(input));
}

/** The same, in steps. @public */
export function* liveMeshInSteps(input: Iterable<MeshItem>): Steps<LiveMesh> {
  const parts = yield* buildParts(input);
  yield;
  const index = yield* createEntityIndex(parts);
  const edges = createLiveEdges(parts, index);
  return {
    graph: viewGraph(parts, index, edges),
    apply({ put = [], remove = [] }) {
      const changed = new Map<MeshNode, ChangedNode>();
      const changedEdges: ChangedEdge[] = [];
      const replace = (node: MeshNode, after: MeshItem | undefined) => {
        const before = parts.items[node];
        if (!before && !after) return;
        changed.set(node, {
          node,
          before: changed.has(node) ? changed.get(node)?.before : before,
          after,
        });
        parts.items[node] = after;
        index.replace(node, { before, after });
        changedEdges.push(...edges.replace(node, { before, after }));
      };
      for (const ref of remove) {
        const node = parts.nodes.get(ref);
        if (node !== undefined) replace(node, undefined);
      }
      for (const item of put) replace(index.numberOf(item.ref), item);
      const ends = changedEdges.flatMap(edge => [edge.source, edge.target]);
      const touched = new Set([...changed.keys(), ...ends]);
      const freed = [...touched].filter(
        node => index.isOnlyRef(node) && edges.isAlone(node),
      );
      freed.forEach(index.free);
      return {
        changed: [...changed.values()],
        edges: changedEdges,
        touched,
        freed,
      };
    },
  };
}

interface LiveEdges {
  count(): number;
  targets: MeshGraph['targets'];
  first: MeshGraph['first'];
  relationsOf: MeshGraph['relationsOf'];
  /** True for a node without edges. */
  isAlone(node: MeshNode): boolean;
  /** Returns the edges that came or went. */
  replace(node: MeshNode, replacement: Replacement): ChangedEdge[];
}

function createLiveEdges(parts: MeshParts, index: EntityIndex): LiveEdges {
  const [forward, backward] = [parts.forward, parts.backward].map(rows =>
    createLiveRows(rows, relations.length, index.isBefore),
  );
  const readEdges = createLiveEdgeReader(index.numberOf);
  let count = parts.forward.edgeCount;
  const first: MeshGraph['first'] = (node, relation) => {
    const { index: type, reversed } = relationEnd(relation);
    return (reversed ? backward : forward).first(node, type);
  };
  const names = new RelationNames(
    (node, name) => first(node, name) !== undefined,
  );
  const declare = ([source, type, target]: Edge, times: 1 | -1) => {
    names.forget(source);
    names.forget(target);
    backward.declare({ node: target, type, target: source }, times);
    return forward.declare({ node: source, type, target }, times);
  };
  return {
    count: () => count,
    isAlone: node =>
      relations.every(
        (_, type) =>
          forward.first(node, type) === undefined &&
          backward.first(node, type) === undefined,
      ),
    targets(node, relation) {
      const { index: type, reversed } = relationEnd(relation);
      return (reversed ? backward : forward).targets(node, type);
    },
    first,
    relationsOf: node => names.of(node),
    replace(node, { before, after }) {
      const changed: ChangedEdge[] = [];
      for (const { edge, times } of compareEdges(readEdges, node, {
        before,
        after,
      })) {
        const sign = times > 0 ? 1 : -1;
        for (let left = Math.abs(times); left > 0; left--) {
          if (!declare(edge, sign)) continue;
          const [source, type, target] = edge;
          const relation = relations[type].type as RelationName;
          changed.push({ source, relation, target });
          count += sign;
        }
      }
      return changed;
    },
  };
}

interface DeclaredEdge {
  readonly edge: Edge;
  /** How often more it is declared after than before. */
  times: number;
}

/** The edges that an entity declares more or less often than before. */
function compareEdges(
  readEdges: ReadEdges,
  node: MeshNode,
  { before, after }: Replacement,
): Iterable<DeclaredEdge> {
  const declared = new Map<string, DeclaredEdge>();
  const add = (item: MeshItem | undefined, times: number) => {
    if (!item) return;
    readEdges(item, node, (...edge) => {
      const key = edge.join();
      const known = declared.get(key);
      if (known) known.times += times;
      else declared.set(key, { edge, times });
    });
  };
  add(before, -1);
  add(after, 1);
  return declared.values();
}

type Edge = Parameters<AddEdge>;

function viewGraph(
  { refs, nodes, items }: MeshParts,
  { entities, ofKind }: EntityIndex,
  edges: LiveEdges,
): MeshGraph {
  return {
    get nodeCount() {
      return refs.length;
    },
    get edgeCount() {
      return edges.count();
    },
    refOf: node => refs[node],
    nodeOf: ref => nodes.get(ref),
    itemOf: node => items[node],
    get: (kind, node) => {
      const item = node === undefined ? undefined : items[node];
      return isOfKind(item, kind) ? item.entity : undefined;
    },
    targets: edges.targets,
    first: edges.first,
    relationsOf: edges.relationsOf,
    ofKind: ({ kind }) => ofKind(kind.toLowerCase()).list(),
    nodes: () => entities.list(),
  };
}
