import {
  EACH,
  isOfKind,
  relationNames,
  type EntityEnvelope,
  type MeshGraph,
  type MeshItem,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { createNodeList } from '../../memory/nodeList';
import type { Aspect, Vocabulary } from './aspects';
import { FieldLevel } from './fields';
import { seeEntity, type NoteAspects } from './seenEntity';

/** Takes note of what is read of a mesh. */
export interface GraphNotes {
  node(node: MeshNode, aspect: Aspect): void;
  /** A ref of which nothing is known. */
  absent(ref: string): void;
  /** Which entities there are of a kind; of any kind, by the empty name. */
  members(kind: string): void;
}

/** The levels of the fields of each kind. */
export class KindLevels {
  private readonly levels = new Map<MeshItem['kind'], FieldLevel>();

  constructor(private readonly vocabulary: Vocabulary) {}

  of(kind: MeshItem['kind']): FieldLevel {
    let level = this.levels.get(kind);
    if (!level) {
      level = FieldLevel.ofKind(this.vocabulary.aspects, kind);
      this.levels.set(kind, level);
    }
    return level;
  }
}

/** What a graph is seen with. */
export interface Sight {
  readonly vocabulary: Vocabulary;
  readonly levels: KindLevels;
  readonly notes: GraphNotes;
  /** True where the same entities are looked at again and again. */
  readonly isKept: boolean;
}

/**
 * The same graph, which tells what is read of it: whether there are entities,
 * which of their fields, and how they are related; absent ones included.
 */
export function seeGraph(graph: MeshGraph, sight: Sight): MeshGraph {
  const { vocabulary, notes } = sight;
  const seeItem = createItemSight(graph, sight);
  const itemOf = (node: MeshNode) => {
    notes.node(node, vocabulary.existence);
    const item = graph.itemOf(node);
    return item && seeItem(node, item);
  };
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
      if (node === undefined) notes.absent(ref);
      return node;
    },
    itemOf,
    get(kind, node) {
      const item = node === undefined ? undefined : itemOf(node);
      return isOfKind(item, kind) ? item.entity : undefined;
    },
    targets(node, relation) {
      notes.node(node, vocabulary.relation(relation));
      return graph.targets(node, relation);
    },
    first(node, relation) {
      notes.node(node, vocabulary.relation(relation));
      return graph.first(node, relation);
    },
    relationsOf(node) {
      for (const name of relationNames)
        notes.node(node, vocabulary.relation(name));
      return graph.relationsOf(node);
    },
    ofKind(kind) {
      notes.members(kind.kind.toLowerCase());
      return graph.ofKind(kind);
    },
    nodes() {
      notes.members('');
      return graph.nodes();
    },
  };
}

/** There is one for each entity: it makes no functions, and what few ask for late. */
class SeenItem implements MeshItem, NoteAspects {
  readonly entity: EntityEnvelope;
  private seenReferences: MeshItem['references'] | undefined;

  constructor(
    readonly item: MeshItem,
    level: FieldLevel,
    private readonly node: MeshNode,
    private readonly notes: GraphNotes,
  ) {
    this.entity = seeEntity(item.entity, level, this);
  }

  get ref(): string {
    return this.item.ref;
  }

  get kind(): MeshItem['kind'] {
    return this.item.kind;
  }

  /** They were resolved from the fields that they stand in. */
  get references(): MeshItem['references'] {
    this.seenReferences ??= this.item.references.watched(({ path }) =>
      readTo(this.entity, path),
    );
    return this.seenReferences;
  }

  note(aspect: Aspect): void {
    this.notes.node(this.node, aspect);
  }
}

/** Sees each item once, for as long as it is the one of its node. */
function createItemSight(graph: MeshGraph, { levels, notes, isKept }: Sight) {
  const kept = isKept ? createNodeList<SeenItem>(graph) : undefined;
  return (node: MeshNode, item: MeshItem): MeshItem => {
    const known = kept?.[node];
    if (known?.item === item) return known;
    const seen = new SeenItem(item, levels.of(item.kind), node, notes);
    if (kept) kept[node] = seen;
    return seen;
  };
}

/** Reads a field, in the items of all lists that lead to it. */
function readTo(value: unknown, path: readonly string[]): void {
  if (path.length === 0 || typeof value !== 'object' || value === null) return;
  const [key, ...rest] = path;
  if (!Array.isArray(value)) readTo(Reflect.get(value, key), rest);
  else if (key === EACH) value.forEach(item => readTo(item, rest));
}
