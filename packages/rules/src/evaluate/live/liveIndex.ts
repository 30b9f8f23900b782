import {
  eachInSteps,
  kindOfRef,
  type MeshGraph,
  type MeshNode,
  type MeshTouch,
  type Steps,
} from '@backstage-data-mesh/model';
import { Later, type Pace } from '../../memory/pace';
import type { Topic } from './onlookers';
import type { ReadLog } from './readLog';
import { TopicBook } from './topics';

type Entry<Key, Value> = readonly [Key, Value];

/** What an index is made of. */
export interface LiveIndexInput<Key, Value> {
  readonly graph: MeshGraph;
  readonly pace: Pace;
  /** The kinds that contribute, in lower case and in order. */
  readonly kinds: readonly string[];
  /** What an entity contributes; it follows from the entity and its edges. */
  readonly contribute: (node: MeshNode) => readonly Entry<Key, Value>[];
  readonly log: ReadLog;
  /** The keys that are asked for. */
  readonly keys: TopicBook;
  /** Is told of a key whose list is another one now. */
  readonly onTouch: (topic: Topic) => void;
}

/**
 * An index that follows the changes of a mesh: it collects contributions when it
 * is first asked, and renews single ones after.
 */
export class LiveIndex<Key, Value> {
  private readonly byNode = new Map<MeshNode, readonly Entry<Key, Value>[]>();
  private readonly byKey = new Map<Key, Map<MeshNode, Value[]>>();
  private readonly start: Later<void>;

  constructor(private readonly input: LiveIndexInput<Key, Value>) {
    this.start = new Later(input.pace, () => this.collect());
  }

  get(key: Key): readonly Value[] {
    const { log, keys } = this.input;
    log.topic(() => keys.of(String(key)));
    this.start.get();
    const nodes = this.byKey.get(key);
    if (!nodes) return [];
    return [...nodes.keys()]
      .sort((a, b) => this.compare(a, b))
      .flatMap(node => nodes.get(node) ?? []);
  }

  update({ touched }: MeshTouch): void {
    if (!this.start.isKnown) return;
    for (const node of touched) {
      if (this.placeOfKind(node) < 0) continue;
      this.remove(node);
      if (this.input.graph.itemOf(node)) this.add(node);
    }
  }

  private *collect(): Steps<void> {
    const { kinds, graph } = this.input;
    for (const kind of kinds) {
      yield* eachInSteps(graph.ofKind({ kind }), node => this.add(node));
    }
  }

  private add(node: MeshNode): void {
    const entries = this.input.contribute(node);
    if (entries.length === 0) return;
    this.byNode.set(node, entries);
    for (const [key, value] of entries) {
      let nodes = this.byKey.get(key);
      if (!nodes) this.byKey.set(key, (nodes = new Map()));
      const values = nodes.get(node);
      if (values) values.push(value);
      else nodes.set(node, [value]);
      this.touch(key);
    }
  }

  private remove(node: MeshNode): void {
    for (const [key] of this.byNode.get(node) ?? []) {
      const nodes = this.byKey.get(key);
      nodes?.delete(node);
      if (nodes?.size === 0) this.byKey.delete(key);
      this.touch(key);
    }
    this.byNode.delete(node);
  }

  private touch(key: Key): void {
    const topic = this.input.keys.known(String(key));
    if (topic) this.input.onTouch(topic);
  }

  /** By the order of the kinds, and then of the refs. */
  private compare(a: MeshNode, b: MeshNode): number {
    const { refOf } = this.input.graph;
    return (
      this.placeOfKind(a) - this.placeOfKind(b) ||
      (refOf(a) < refOf(b) ? -1 : 1)
    );
  }

  private placeOfKind(node: MeshNode): number {
    const { kinds, graph } = this.input;
    return kinds.indexOf(kindOfRef(graph.refOf(node)));
  }
}
