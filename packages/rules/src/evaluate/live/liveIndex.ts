import {
  kindOfRef,
  type MeshGraph,
  type MeshNode,
  type MeshTouch,
} from '@backstage-data-mesh/model';
import type { Topic } from './onlookers';
import type { ReadLog } from './readLog';
import { TopicBook } from './topics';

type Entry<Key, Value> = readonly [Key, Value];

/** What an index is made of. */
export interface LiveIndexInput<Key, Value> {
  readonly graph: MeshGraph;
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

/** An index that follows the changes of a mesh. */
export interface LiveIndex<Key, Value> {
  get(key: Key): readonly Value[];
  update(touch: MeshTouch): void;
}

/** Collects contributions when first asked, and renews single ones after. */
export function createLiveIndex<Key, Value>({
  graph,
  kinds,
  contribute,
  log,
  keys,
  onTouch,
}: LiveIndexInput<Key, Value>): LiveIndex<Key, Value> {
  const byNode = new Map<MeshNode, readonly Entry<Key, Value>[]>();
  const byKey = new Map<Key, Map<MeshNode, Value[]>>();
  let isStarted = false;
  const touch = (key: Key) => {
    const topic = keys.known(String(key));
    if (topic) onTouch(topic);
  };
  const add = (node: MeshNode) => {
    const entries = contribute(node);
    if (entries.length === 0) return;
    byNode.set(node, entries);
    for (const [key, value] of entries) {
      let nodes = byKey.get(key);
      if (!nodes) byKey.set(key, (nodes = new Map()));
      const values = nodes.get(node);
      if (values) values.push(value);
      else nodes.set(node, [value]);
      touch(key);
    }
  };
  const remove = (node: MeshNode) => {
    for (const [key] of byNode.get(node) ?? []) {
      const nodes = byKey.get(key);
      nodes?.delete(node);
      if (nodes?.size === 0) byKey.delete(key);
      touch(key);
    }
    byNode.delete(node);
  };
  const kindOf = (node: MeshNode) =>
    kinds.indexOf(kindOfRef(graph.refOf(node)));
  const inOrder = (a: MeshNode, b: MeshNode) =>
    kindOf(a) - kindOf(b) || (graph.refOf(a) < graph.refOf(b) ? -1 : 1);
  const start = () => {
    isStarted = true;
    for (const kind of kinds) graph.ofKind({ kind }).forEach(add);
  };
  return {
    get(key) {
      log.topic(() => keys.of(String(key)));
      if (!isStarted) start();
      const nodes = byKey.get(key);
      if (!nodes) return [];
      return [...nodes.keys()]
        .sort(inOrder)
        .flatMap(node => nodes.get(node) ?? []);
    },
    update({ touched }) {
      if (!isStarted) return;
      for (const node of touched) {
        if (kindOf(node) < 0) continue;
        remove(node);
        if (graph.itemOf(node)) add(node);
      }
    },
  };
}
