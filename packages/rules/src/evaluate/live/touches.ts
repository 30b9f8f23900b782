import {
  inverseOf,
  kindOfRef,
  type ChangedNode,
  type MeshGraph,
  type MeshNode,
  type MeshTouch,
} from '@backstage-data-mesh/model';
import type { Agenda, Task } from './agenda';
import type { Aspect, NodeKinds, Vocabulary } from './aspects';
import type { Cause } from './cause';
import type { Interests, RuleMarks } from './interests';
import type { Topic } from './onlookers';
import type { ReadLog, WideTopic } from './readLog';
import { compareEntities } from './seenEntity';
import type { KindLevels } from './seenGraph';
import type { Topics } from './topics';

/** Puts on the agenda whom a change concerns. */
export interface Touches {
  /** The cause of what was touched last. */
  readonly cause: Cause;
  /** An aspect of a node is another one now. */
  node(node: MeshNode, aspect: Aspect, cause: Cause): void;
  topic(topic: Topic, cause: Cause): void;
  wide(topic: WideTopic, cause: Cause): void;
}

/** What is known of who reads what. */
export interface TouchTerms {
  readonly graph: MeshGraph;
  readonly kinds: NodeKinds;
  readonly interests: Interests;
  readonly log: ReadLog;
  readonly agenda: Agenda;
  /** Is told of an aspect that is touched, before anybody is. */
  readonly onNode: (node: MeshNode, aspect: Aspect) => void;
}

export function createTouches(terms: TouchTerms): Touches {
  const { graph, kinds, interests, log, agenda, onNode } = terms;
  let last: Cause = { what: 'start' };
  const inTopic = ({ aspect }: { readonly aspect: Aspect }, cause: Cause) =>
    createTaskFor(cause, reader =>
      interests.inTopics(kinds.of(reader)).of(aspect),
    );
  const concern = (readers: readonly MeshNode[], taskFor: TaskFor) => {
    if (readers.length > MANY) {
      // the list may change before its turn comes
      agenda.sweep({ nodes: [...readers], taskFor });
      return;
    }
    for (const reader of readers) {
      const task = taskFor(reader);
      if (task) agenda.add(reader, task);
    }
  };
  return {
    get cause() {
      return last;
    },
    node(node, aspect, cause) {
      last = cause;
      onNode(node, aspect);
      const kind = kinds.of(node);
      const marks = interests.inThemselves(kind).of(aspect);
      if (marks && graph.itemOf(node)) agenda.add(node, { marks, cause });
      const taskFor = createTaskFor(cause, reader =>
        interests.inOthers(kinds.of(reader), kind).of(aspect),
      );
      concern(log.onlookers.of(node), taskFor);
    },
    topic: (topic, cause) => concern(topic.readers, inTopic(topic, cause)),
    wide(topic, cause) {
      last = cause;
      const { readers, dependants } = topic;
      for (const end of dependants) end();
      const taskFor = inTopic(topic, cause);
      agenda.sweep({ topic, nodes: readers, taskFor });
    },
  };
}

type TaskFor = (reader: MeshNode) => Task | undefined;

function createTaskFor(
  cause: Cause,
  marksOf: (reader: MeshNode) => RuleMarks | undefined,
): TaskFor {
  return reader => {
    const marks = marksOf(reader);
    return marks && { marks, cause };
  };
}

/** So many readers are looked at when their turn comes, and not before. */
const MANY = 500;

/** What a change of the mesh is told to. */
export interface MeshTouchTerms extends Pick<TouchTerms, 'graph'> {
  readonly vocabulary: Vocabulary;
  readonly levels: KindLevels;
  readonly topics: Topics;
  readonly touches: Touches;
  /** Is told of an entity that came or went. */
  readonly onCameOrWent: (node: MeshNode, cause: Cause) => void;
}

/** Touches all that a change of the mesh makes read otherwise. */
export function touchMesh(terms: MeshTouchTerms, touch: MeshTouch): void {
  const { graph, vocabulary, topics, touches } = terms;
  const causeOf = (node: MeshNode, part: string): Cause => ({
    what: 'entity',
    ref: graph.refOf(node),
    part,
  });
  for (const node of touch.touched) {
    const topic = topics.knownAbsent(graph.refOf(node));
    if (topic) touches.topic(topic, causeOf(node, 'existence'));
  }
  for (const { source, relation, target } of touch.edges) {
    const inverse = inverseOf(relation);
    const cause = causeOf(source, relation);
    touches.node(source, vocabulary.relation(relation), cause);
    touches.node(target, vocabulary.relation(inverse), cause);
  }
  for (const changed of touch.changed) touchEntity(terms, changed, causeOf);
  // who looked at a ref that is nobody's now has to look for it anew
  for (const node of touch.freed) {
    touches.node(node, vocabulary.existence, causeOf(node, 'existence'));
  }
}

function touchEntity(
  { graph, vocabulary, levels, topics, touches, onCameOrWent }: MeshTouchTerms,
  { node, before, after }: ChangedNode,
  causeOf: (node: MeshNode, part: string) => Cause,
): void {
  if (before && after && before.kind === after.kind) {
    compareEntities(before.entity, after.entity, {
      level: levels.of(after.kind),
      note: aspect =>
        touches.node(
          node,
          aspect,
          causeOf(node, vocabulary.aspects.nameOf(aspect)),
        ),
    });
    return;
  }
  const cause = causeOf(node, 'existence');
  touches.node(node, vocabulary.existence, cause);
  for (const kind of [kindOfRef(graph.refOf(node)), '']) {
    touches.wide(topics.members(kind), cause);
  }
  onCameOrWent(node, cause);
}
