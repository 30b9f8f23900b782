import type {
  MeshGraph,
  MeshNode,
  MeshTouch,
  Steps,
} from '@backstage-data-mesh/model';
import { Pace } from '../../memory/pace';
import { Agenda } from './agenda';
import { NodeKinds, Vocabulary } from './aspects';
import type { Cause } from './cause';
import { Interests } from './interests';
import { createLiveKeeper, type LiveKeeper } from './liveKeeper';
import { ReadLog } from './readLog';
import { KindLevels, seeGraph } from './seenGraph';
import { createTopics, type Topics } from './topics';
import { createTouches, touchMesh, type Touches } from './touches';
import { Watches } from './watches';
import { createWholeFacts, type WholeFacts } from './wholeFacts';

/** Who reads what of a mesh, and what is left to do since it changed. */
export interface Books {
  readonly vocabulary: Vocabulary;
  readonly kinds: NodeKinds;
  readonly topics: Topics;
  readonly log: ReadLog;
  /** What takes long may be done in steps. */
  readonly pace: Pace;
  readonly agenda: Agenda;
  readonly touches: Touches;
  readonly wholes: WholeFacts;
  readonly keeper: LiveKeeper;
  /** The mesh, as those who are noted in the books see it. */
  readonly seen: MeshGraph;
  /** Takes note of a change of the mesh. */
  take(
    touch: MeshTouch,
    onCameOrWent: (node: MeshNode, cause: Cause) => void,
  ): Steps<void>;
}

/** Opens the books of a mesh; `placeCount` tells how many rules may read. */
export function openBooks(graph: MeshGraph, placeCount: () => number): Books {
  const vocabulary = new Vocabulary();
  const kinds = new NodeKinds(graph, vocabulary);
  const levels = new KindLevels(vocabulary);
  const topics = createTopics(vocabulary);
  const agenda = new Agenda();
  const interests = new Interests(placeCount);
  const log = new ReadLog(interests, kinds, graph);
  const pace = new Pace();
  const watches = new Watches(log);
  const touches = createTouches({
    ...{ graph, kinds, interests, log, agenda },
    onNode: (node, aspect) => {
      wholes.touch(node, aspect);
      watches.touch(node, aspect);
      keeper.forget(node, aspect);
    },
  });
  const wholes: WholeFacts = createWholeFacts({
    ...{ graph, pace, log, vocabulary, levels, topics },
    onEnd: topic => touches.wide(topic, asMeshCause(touches.cause)),
  });
  const keeper: LiveKeeper = createLiveKeeper({
    ...{ graph, pace, log, vocabulary, wholes, watches },
    onNode: (node, aspect) =>
      touches.node(node, aspect, {
        what: 'fact',
        ref: graph.refOf(node),
        part: vocabulary.aspects.nameOf(aspect),
      }),
    onTopic: topic => touches.topic(topic, asMeshCause(touches.cause)),
  });
  const seen = seeGraph(graph, {
    ...{ vocabulary, levels, isKept: true },
    notes: {
      node: (node, aspect) => log.node(node, aspect),
      absent: ref => log.topic(() => topics.absent(ref)),
      members: kind => log.wide(topics.members(kind)),
    },
  });
  return {
    ...{ vocabulary, kinds, topics, log, pace },
    ...{ agenda, touches, wholes, keeper, seen },
    *take(touch, onCameOrWent) {
      // its number may stand for another ref than when its kind was last asked for
      kinds.forget(touch.touched);
      touchMesh(
        { graph, vocabulary, levels, topics, touches, onCameOrWent },
        touch,
      );
      yield* keeper.update(touch);
    },
  };
}

/** A fact about the mesh is another one because something else is. */
function asMeshCause(cause: Cause): Cause {
  return cause.what === 'entity' ? { ...cause, what: 'mesh' } : cause;
}
