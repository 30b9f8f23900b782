import {
  kindOfRef,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { Aspect, Vocabulary } from './aspects';
import {
  NodeMarks,
  type ReadLog,
  type Reader,
  type WideTopic,
} from './readLog';
import { seeGraph, type KindLevels } from './seenGraph';
import type { Topics } from './topics';

/** What facts about the whole mesh are kept with. */
export interface WholeTerms {
  readonly graph: MeshGraph;
  readonly log: ReadLog;
  readonly vocabulary: Vocabulary;
  readonly levels: KindLevels;
  readonly topics: Topics;
  /** Is told of a fact that has to be derived anew. */
  readonly onEnd: (topic: WideTopic) => void;
}

/** A fact about the mesh as a whole. */
export interface Whole<Value> {
  /** Reads it, which whoever is at work takes note of. */
  readonly read: () => Value;
  /** Looks at it, of which nobody takes note. */
  readonly peek: () => Value;
  readonly topic: WideTopic;
}

/** Facts about the mesh as a whole, each until something that it read changes. */
export interface WholeFacts {
  /**
   * Derives a fact when it is first asked for. What it reads of entities of
   * these kinds, now or later, is what it depends on; the rest is read by
   * whoever asks. Where `any` is said, all that it reads is its own.
   */
  create<Value>(
    kinds: readonly { readonly kind: string }[] | 'any',
    derive: (graph: MeshGraph) => Value,
  ): Whole<Value>;
  /** Tells that an aspect of an entity is another one now. */
  touch(node: MeshNode, aspect: Aspect): void;
}

export function createWholeFacts(terms: WholeTerms): WholeFacts {
  const { graph, log, vocabulary, levels, topics, onEnd } = terms;
  // by kind and aspect
  const dependants: Set<() => void>[][] = [];
  const dependantsOf = (kind: number, aspect: Aspect) =>
    ((dependants[kind] ??= [])[aspect] ??= new Set());
  let count = 0;
  return {
    create(kinds, derive) {
      let known: { readonly value: ReturnType<typeof derive> } | undefined;
      const topic: WideTopic = {
        aspect: vocabulary.aspects.of(`whole ${count++}`),
        readers: new NodeMarks(),
        dependants: new Set(),
      };
      const end = () => {
        if (!known) return;
        known = undefined;
        onEnd(topic);
      };
      const own: Reader = {
        node: (node, aspect) =>
          dependantsOf(vocabulary.kindOf(graph.refOf(node)), aspect).add(end),
        topic: () => {},
        wide: other => other.dependants.add(end),
      };
      const names =
        kinds === 'any'
          ? undefined
          : new Set(kinds.map(({ kind }) => kind.toLowerCase()));
      const isOwn = (node: MeshNode) =>
        !names || names.has(kindOfRef(graph.refOf(node)));
      const members = (kind: string) => own.wide(topics.members(kind));
      const seen = seeGraph(graph, {
        vocabulary,
        levels,
        isKept: false,
        notes: {
          node: (node, aspect) => (isOwn(node) ? own : log).node(node, aspect),
          members,
          absent: ref => members(kindOfRef(ref)),
        },
      });
      const peek = () => {
        known ??= { value: log.within(own, () => derive(seen)) };
        return known.value;
      };
      const read = () => {
        log.wide(topic);
        return peek();
      };
      return { read, peek, topic };
    },
    touch(node, aspect) {
      const kind = vocabulary.kindOf(graph.refOf(node));
      dependants[kind]?.[aspect]?.forEach(end => end());
    },
  };
}
