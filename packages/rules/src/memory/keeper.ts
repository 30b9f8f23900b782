import {
  finish,
  type MeshGraph,
  type MeshItem,
  type MeshNode,
  type MeshTouch,
  type Steps,
} from '@backstage-data-mesh/model';
import { addToList } from './listMap';
import { PLAIN_MEMORY, type FactMemory } from './factMemory';
import { once } from './once';
import { rememberBy } from './rememberBy';

/** A kind, as far as it tells entities apart. */
interface NamedKind {
  readonly kind: string;
}

/** Facts about single nodes, which are read and changed on their own. */
export interface Cells {
  /** Notes that somebody reads the fact about a node. */
  read(node: MeshNode): void;
  /** Notes that the fact about a node is another one now. */
  touch(node: MeshNode): void;
}

/** Something that was derived, for whoever reads it. */
export interface Derived<Value> {
  read(): Value;
}

/** What facts that are kept by number are about. */
export interface About {
  /** The entity from which the fact of a number follows. */
  nodeOf(number: number): MeshNode;
  /** The numbers whose facts may follow from an entity. */
  numbersOf(node: MeshNode): readonly number[];
}

/** Facts that are kept by number. */
export interface KeptBy<Value> {
  read(number: number): Value;
  /** Of a number that stands for something else. */
  forget(number: number): void;
}

/** Keeps what is derived for numbers, for as long as it holds. */
export type Keep = <Value>(
  about: About,
  derive: (number: number) => Value,
) => KeptBy<Value>;

/** Something that goes on from what was derived before. */
export interface Watch {
  /** Derives something, and remembers what that reads. */
  derive<Value>(work: () => Value): Value;
  /** What is another one now, since this was last asked, of all that was read. */
  take(): Watched;
}

/** What somebody watched, and is another one now. */
export interface Watched {
  /** The entities of which something is. */
  readonly nodes: ReadonlySet<MeshNode>;
  /** True when a fact about the mesh as a whole is. */
  readonly isWhole: boolean;
}

/** What an index holds: for an entity, values by key. */
export type Contribute<Key, Value> = (
  node: MeshNode,
) => Iterable<readonly [Key, Value]>;

/**
 * Keeps what was derived from a mesh for as long as it holds. Facts are derived
 * in the same way whether the mesh stays as it is or changes; only how long
 * they are kept differs.
 */
export interface Keeper {
  /** True where the mesh stays as it is: facts may be found for all at once. */
  readonly isStill?: boolean;
  /**
   * A fact about the mesh as a whole, derived when it is first asked for, from
   * the graph that is given. It follows from entities of these kinds and what
   * they are related to, or of any kind where `any` is said; what it may read of
   * others later, for somebody who asks, belongs to who asks.
   */
  whole<Value>(
    kinds: readonly NamedKind[] | 'any',
    derive: (graph: MeshGraph) => Value,
  ): () => Value;
  /** The same, of what takes long: it may be derived between two judgements. */
  wholeInSteps<Value>(
    kinds: readonly NamedKind[] | 'any',
    derive: (graph: MeshGraph) => Steps<Value>,
  ): () => Value;
  /**
   * Derives something that takes long, when it is first asked for; it is read by
   * nobody, and holds for as long as who asks for it has it follow.
   */
  later<Value>(derive: () => Steps<Value>): () => Value;
  /** For what is found out within a fact about the mesh as a whole. */
  readonly memory: FactMemory;
  /** A fact about each node, which follows from the mesh around it. */
  around<Value>(derive: (node: MeshNode) => Value): (node: MeshNode) => Value;
  /** A fact about each node, which follows from what its entity itself says. */
  ofEntity<Value>(derive: (node: MeshNode) => Value): (node: MeshNode) => Value;
  /**
   * The same, of which there are few different ones: who reads it is told when it
   * is another one, and not whenever what it follows from is.
   */
  compared<Value>(
    name: string,
    derive: (item: MeshItem | undefined) => Value,
  ): (node: MeshNode) => Value;
  /**
   * Facts by number, each of which mostly follows from what one entity says; where
   * it pays to keep them.
   */
  readonly keep?: Keep;
  /**
   * What entities of some kinds contribute, by key, in the order of the kinds
   * and then of the entities' refs.
   */
  index<Key, Value>(
    kinds: readonly NamedKind[],
    contribute: Contribute<Key, Value>,
  ): (key: Key) => readonly Value[];
  /** Facts of a name about single nodes. */
  cells(name: string): Cells;
  /** Derives something that is not read by whoever asks for it first. */
  apart<Value>(derive: () => Value): Value;
  /**
   * Derives something from what an entity says, once: whoever reads it later
   * reads that of the entity, too.
   */
  derived<Value>(node: MeshNode, derive: () => Value): Derived<Value>;
  /** Watches what is read, on behalf of nobody. */
  watch(): Watch;
  /**
   * Tells of changes, after the mesh has changed and before anything is judged;
   * in the order in which the followers came.
   */
  follow(update: (touch: MeshTouch) => Steps<void> | void): void;
}

/** Keeps facts about a mesh that does not change. */
export function createKeeper(graph: MeshGraph): Keeper {
  return {
    isStill: true,
    whole: (_, derive) => once(() => derive(graph)),
    wholeInSteps: (_, derive) => once(() => finish(derive(graph))),
    later: derive => once(() => finish(derive())),
    memory: PLAIN_MEMORY,
    around: derive => rememberByNode(graph, derive),
    ofEntity: derive => rememberByNode(graph, derive),
    compared: (_, derive) =>
      rememberByNode(graph, node => derive(graph.itemOf(node))),
    index(kinds, contribute) {
      const lists = once(() => collect(graph, kinds, contribute));
      return key => lists().get(key) ?? [];
    },
    cells: () => NO_CELLS,
    apart: derive => derive(),
    derived: (_, derive) => hold(derive()),
    watch: () => NO_WATCH,
    follow: () => {},
  };
}

function rememberByNode<Value>(
  { nodeCount }: MeshGraph,
  derive: (node: MeshNode) => Value,
): (node: MeshNode) => Value {
  // room is made when somebody asks: there are many, and few rules ask for all
  let known: Value[] = [];
  let isKnown: Uint8Array | undefined;
  return node => {
    if (!isKnown) {
      known = new Array(nodeCount);
      isKnown = new Uint8Array(nodeCount);
    }
    if (!isKnown[node]) {
      known[node] = derive(node);
      isKnown[node] = 1;
    }
    return known[node];
  };
}

class Held<Value> implements Derived<Value> {
  constructor(private readonly value: Value) {}

  read(): Value {
    return this.value;
  }
}

/** What was derived, and stays as it is. */
export function hold<Value>(value: Value): Derived<Value> {
  // of thousands of ports most say the same: these share what holds it
  const shared = SHARED.get(value);
  return shared ? (shared as Held<Value>) : new Held(value);
}

const SHARED: ReadonlyMap<unknown, Held<unknown>> = new Map(
  // not 0, of which there are two
  [undefined, false, true, 1, 2, 3].map(value => [
    value,
    new Held<unknown>(value),
  ]),
);

/** Knows who asks for what. */
export interface AskLog {
  /** Derives a fact once, and remembers what it was derived from. */
  kept<Value>(derive: () => Value): () => Value;
  /** Derives something once; whoever asks has read what it was derived from. */
  recalled<Value>(derive: () => Value): () => Value;
  /** Derives something that is not read by whoever asks for it first. */
  apart<Value>(derive: () => Value): Value;
}

/** The same, where it matters who asks for what. */
export function createAskedKeeper(graph: MeshGraph, log: AskLog): Keeper {
  return {
    ...createKeeper(graph),
    isStill: false,
    whole: (_, derive) => log.kept(() => derive(graph)),
    wholeInSteps: (_, derive) => log.kept(() => finish(derive(graph))),
    later: derive => once(() => log.apart(() => finish(derive()))),
    memory: {
      part: derive => log.kept(derive),
      recall<Key, Value>(find: (key: Key) => Value) {
        const found = rememberBy((key: Key) => log.recalled(() => find(key)));
        return (key: Key) => found(key)();
      },
    },
    around: derive => derive,
    ofEntity: derive => derive,
    compared: (_, derive) => node => derive(graph.itemOf(node)),
    index(kinds, contribute) {
      const lists = log.kept(() => collect(graph, kinds, contribute));
      return key => lists().get(key) ?? [];
    },
    apart: derive => log.apart(derive),
    watch: () => ({ ...NO_WATCH, derive: work => log.apart(work) }),
  };
}

const NO_CELLS: Cells = { read: () => {}, touch: () => {} };

const NO_WATCH: Watch = {
  derive: work => work(),
  take: () => ({ nodes: new Set(), isWhole: false }),
};

function collect<Key, Value>(
  graph: MeshGraph,
  kinds: readonly NamedKind[],
  contribute: Contribute<Key, Value>,
): ReadonlyMap<Key, readonly Value[]> {
  const lists = new Map<Key, Value[]>();
  for (const kind of kinds) {
    for (const node of graph.ofKind(kind)) {
      for (const [key, value] of contribute(node)) addToList(lists, key, value);
    }
  }
  return lists;
}
