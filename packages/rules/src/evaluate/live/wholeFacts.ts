import {
  kindOfRef,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import { Later, stepsWithin, type Pace } from '../../memory/pace';
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
  readonly pace: Pace;
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
  /** Derives it step by step, where it is not there. */
  readonly prepare: () => Steps<void>;
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
  /** The same, of what takes long. */
  createInSteps<Value>(
    kinds: readonly { readonly kind: string }[] | 'any',
    derive: (graph: MeshGraph) => Steps<Value>,
  ): Whole<Value>;
  /** Tells that an aspect of an entity is another one now. */
  touch(node: MeshNode, aspect: Aspect): void;
}

/** What was derived, and can be forgotten. */
interface Forgettable<Value> {
  readonly isKnown: boolean;
  get(): Value;
  prepare(): Steps<void>;
  forget(): void;
}

export function createWholeFacts(terms: WholeTerms): WholeFacts {
  const { graph, pace, log, vocabulary } = terms;
  // by kind and aspect
  const dependants: Set<() => void>[][] = [];
  const dependsOn: DependsOn = (node, aspect, end) => {
    const ofKind = (dependants[vocabulary.kindOf(graph.refOf(node))] ??= []);
    (ofKind[aspect] ??= new Set()).add(end);
  };
  return {
    create: (kinds, derive) =>
      createWhole({ ...terms, kinds, dependsOn }, (seen, own) =>
        keepAtOnce(() => log.within(own, () => derive(seen))),
      ),
    createInSteps: (kinds, derive) =>
      createWhole({ ...terms, kinds, dependsOn }, (seen, own) => {
        const within = <Value>(work: () => Value) => log.within(own, work);
        // what it asks for before its first step is its own, too
        return new Later(pace, () =>
          stepsWithin(
            within(() => derive(seen)),
            within,
          ),
        );
      }),
    touch(node, aspect) {
      const kind = vocabulary.kindOf(graph.refOf(node));
      dependants[kind]?.[aspect]?.forEach(end => end());
    },
  };
}

/** Has a fact end when an aspect of entities of a node's kind is another one. */
type DependsOn = (node: MeshNode, aspect: Aspect, end: () => void) => void;

interface FactTerms extends WholeTerms {
  readonly kinds: Parameters<WholeFacts['create']>[0];
  readonly dependsOn: DependsOn;
}

function createWhole<Value>(
  terms: FactTerms,
  keep: (seen: MeshGraph, own: Reader) => Forgettable<Value>,
): Whole<Value> {
  const { log, vocabulary, onEnd, dependsOn } = terms;
  const topic: WideTopic = {
    aspect: vocabulary.aspects.next('whole'),
    readers: new NodeMarks(),
    dependants: new Set(),
  };
  const end = () => {
    const { isKnown } = fact;
    fact.forget();
    if (isKnown) onEnd(topic);
  };
  const own: Reader = {
    node: (node, aspect) => dependsOn(node, aspect, end),
    topic: () => {},
    wide: other => other.dependants.add(end),
  };
  const fact = keep(seeOwn(terms, own), own);
  const peek = () => fact.get();
  const read = () => {
    log.wide(topic);
    return peek();
  };
  return { read, peek, prepare: () => fact.prepare(), topic };
}

/** The graph of which a fact about the whole reads a part for itself. */
function seeOwn(
  { graph, log, vocabulary, levels, topics, kinds }: FactTerms,
  own: Reader,
): MeshGraph {
  const names =
    kinds === 'any'
      ? undefined
      : new Set(kinds.map(({ kind }) => kind.toLowerCase()));
  const isOwn = (node: MeshNode) =>
    !names || names.has(kindOfRef(graph.refOf(node)));
  const members = (kind: string) => own.wide(topics.members(kind));
  return seeGraph(graph, {
    ...{ vocabulary, levels, isKept: false },
    notes: {
      node: (node, aspect) => (isOwn(node) ? own : log).node(node, aspect),
      members,
      absent: ref => members(kindOfRef(ref)),
    },
  });
}

function keepAtOnce<Value>(derive: () => Value): Forgettable<Value> {
  let known: { readonly value: Value } | undefined;
  return {
    get isKnown() {
      return known !== undefined;
    },
    get() {
      known ??= { value: derive() };
      return known.value;
    },
    *prepare() {
      this.get();
    },
    forget() {
      known = undefined;
    },
  };
}
