import {
  type MeshGraph,
  type MeshItem,
  type MeshNode,
  type MeshTouch,
  type Steps,
} from '@backstage-data-mesh/model';
import { isSameValue } from '../../memory/isSameValue';
import { PLAIN_MEMORY } from '../../memory/factMemory';
import type { Contribute, Keeper } from '../../memory/keeper';
import { Later, stepsWithin, type Pace } from '../../memory/pace';
import type { Aspect, Vocabulary } from './aspects';
import { AspectLists, createDerive } from './derived';
import { KeptFacts } from './keptFacts';
import { LiveIndex } from './liveIndex';
import type { Topic } from './onlookers';
import type { ReadLog } from './readLog';
import { TopicBook } from './topics';
import type { Watches } from './watches';
import type { WholeFacts } from './wholeFacts';

/** A keeper for a mesh that changes. */
export interface LiveKeeper extends Keeper {
  /** Forgets what was kept of an aspect of an entity, which is another one now. */
  forget(node: MeshNode, aspect: Aspect): void;
  /** Brings all that is kept up to date. */
  update(touch: MeshTouch): Steps<void>;
}

/** What a live keeper works with. */
export interface LiveKeeperTerms {
  readonly graph: MeshGraph;
  readonly pace: Pace;
  readonly log: ReadLog;
  readonly vocabulary: Vocabulary;
  readonly wholes: WholeFacts;
  readonly watches: Watches;
  /** Is told of a fact about a node that is another one now. */
  readonly onNode: (node: MeshNode, aspect: Aspect) => void;
  readonly onTopic: (topic: Topic) => void;
}

/** Keeps facts about a graph until a change concerns them. */
export function createLiveKeeper(terms: LiveKeeperTerms): LiveKeeper {
  const { graph, pace, log, vocabulary, wholes, watches } = terms;
  const { onNode, onTopic } = terms;
  const followers: ((touch: MeshTouch) => Steps<void> | void)[] = [];
  const lists = new AspectLists(log);
  const kept = new KeptFacts({ graph, log, lists });
  let count = 0;
  const nextAspect = (name: string) =>
    vocabulary.aspects.of(`${name} ${count++}`);
  return {
    whole: (kinds, derive) => wholes.create(kinds, derive).read,
    wholeInSteps: (kinds, derive) => wholes.createInSteps(kinds, derive).read,
    later: derive => deriveLater(terms, derive),
    memory: PLAIN_MEMORY,
    around: derive => derive,
    ofEntity: derive => kept.ofEntity(derive),
    compared: (name, derive) => {
      const fact = compareFact(terms, nextAspect(name), derive);
      followers.push(fact.follow);
      return fact.read;
    },
    keep: (about, derive) => kept.keep(about, derive),
    index<Key, Value>(
      kinds: readonly { readonly kind: string }[],
      contribute: Contribute<Key, Value>,
    ) {
      const index = new LiveIndex<Key, Value>({
        graph,
        pace,
        kinds: kinds.map(({ kind }) => kind.toLowerCase()),
        contribute: (node: MeshNode) => log.apart(() => [...contribute(node)]),
        log,
        keys: new TopicBook(nextAspect('index')),
        onTouch: onTopic,
      });
      followers.push(touch => index.update(touch));
      return (key: Key) => index.get(key);
    },
    cells(name) {
      const aspect = nextAspect(name);
      return {
        read: node => log.node(node, aspect),
        touch: node => onNode(node, aspect),
      };
    },
    apart: work => log.apart(work),
    derived: createDerive(log, lists),
    watch: () => watches.create(),
    follow: update => void followers.push(update),
    forget: (node, aspect) => kept.forget(node, aspect),
    *update(touch) {
      for (const follow of followers) {
        const steps = follow(touch);
        if (steps) yield* steps;
      }
    },
  };
}

function deriveLater<Value>(
  { pace, log }: LiveKeeperTerms,
  derive: () => Steps<Value>,
): () => Value {
  const later = new Later(pace, () =>
    stepsWithin(derive(), work => log.apart(work)),
  );
  return () => later.get();
}

/** A fact about each node, whose readers are told when it is another one. */
function compareFact<Value>(
  { graph, log, onNode }: LiveKeeperTerms,
  aspect: Aspect,
  derive: (item: MeshItem | undefined) => Value,
) {
  return {
    read(node: MeshNode): Value {
      log.node(node, aspect);
      return log.apart(() => derive(graph.itemOf(node)));
    },
    *follow({ changed }: MeshTouch): Steps<void> {
      for (const { node, before, after } of changed) {
        if (!isSameValue(derive(before), derive(after))) onNode(node, aspect);
        yield;
      }
    },
  };
}
