import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import { createNodeList } from '../../memory/nodeList';

/** Something that is known by a name, and those who asked for it. */
export interface Topic {
  /** The aspect under which the topic is read. */
  readonly aspect: number;
  readers: MeshNode[];
  /** The look at which it was last noted. */
  stamp: number;
  /** Gives the name back when nobody asks for it any more. */
  forget(): void;
}

/** What a subject looked at, besides itself. */
interface Seen {
  nodes: readonly MeshNode[];
  topics: readonly Topic[];
  /** How much it was when it was last noted as a whole. */
  readonly size: number;
}

const NOBODY: readonly never[] = [];
const NOTHING: Seen = { nodes: [], topics: [], size: 0 };

/**
 * Remembers which entities look at which others, and at which topics. What a
 * subject looks at is noted as a whole when all of its rules are judged, and
 * added to when some are; it may so come to hold what is no longer looked at.
 */
export class Onlookers {
  private readonly readers: (MeshNode[] | undefined)[];
  private readonly seen: (Seen | undefined)[];

  constructor(graph: Pick<MeshGraph, 'nodeCount'>) {
    this.readers = createNodeList(graph);
    this.seen = createNodeList(graph);
  }

  /** Those who look at a node. */
  of(node: MeshNode): readonly MeshNode[] {
    return this.readers[node] ?? NOBODY;
  }

  /** What a subject is known to look at. */
  seenBy(subject: MeshNode): Pick<Seen, 'nodes' | 'topics'> {
    return this.seen[subject] ?? NOTHING;
  }

  /** True when so much was added that much of it may be out of date. */
  isWorn(subject: MeshNode): boolean {
    const { nodes, topics, size } = this.seen[subject] ?? NOTHING;
    return nodes.length + topics.length > 2 * size + SLACK;
  }

  /** Notes all that a subject looks at. */
  replace(
    subject: MeshNode,
    nodes: readonly MeshNode[],
    topics: readonly Topic[],
  ): void {
    const before = this.seen[subject] ?? NOTHING;
    const size = nodes.length + topics.length;
    this.seen[subject] =
      size === 0
        ? undefined
        : { nodes: exactly(nodes), topics: exactly(topics), size };
    const stay = new Set<MeshNode | Topic>([...nodes, ...topics]);
    for (const node of before.nodes) {
      if (!stay.delete(node)) this.leave(node, subject);
    }
    for (const topic of before.topics) {
      if (!stay.delete(topic)) leaveTopic(topic, subject);
    }
    for (const one of stay) this.enter(one, subject);
  }

  /** Notes what else a subject looks at. */
  add(
    subject: MeshNode,
    nodes: readonly MeshNode[],
    topics: readonly Topic[],
  ): void {
    if (nodes.length === 0 && topics.length === 0) return;
    const before = this.seen[subject] ?? NOTHING;
    this.seen[subject] = {
      nodes: nodes.length ? [...before.nodes, ...nodes] : before.nodes,
      topics: topics.length ? [...before.topics, ...topics] : before.topics,
      size: before.size,
    };
    for (const node of nodes) this.enter(node, subject);
    for (const topic of topics) this.enter(topic, subject);
  }

  private enter(one: MeshNode | Topic, subject: MeshNode): void {
    if (typeof one === 'object') one.readers = withOne(one.readers, subject);
    else this.readers[one] = withOne(this.readers[one] ?? NOBODY, subject);
  }

  private leave(node: MeshNode, subject: MeshNode): void {
    const list = this.readers[node];
    if (list) takeOut(list, subject);
    if (list?.length === 0) this.readers[node] = undefined;
  }
}

/** A list that was pushed to has room for sixteen more, which most never need. */
function exactly<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NOBODY : list.slice();
}

/** The list with one more: of the many short ones a copy, else the same. */
function withOne(list: readonly MeshNode[], one: MeshNode): MeshNode[] {
  if (list.length < SHORT) return list.concat(one);
  const long = list as MeshNode[];
  long.push(one);
  return long;
}

/** To copy so few costs less than the room that pushing makes. */
const SHORT = 16;

/** What is looked at may grow by so much before it counts as worn. */
const SLACK = 32;

function leaveTopic(topic: Topic, subject: MeshNode): void {
  takeOut(topic.readers, subject);
  if (topic.readers.length === 0) topic.forget();
}

/** The order of a list of readers means nothing. */
function takeOut(list: MeshNode[], value: MeshNode): void {
  const place = list.indexOf(value);
  if (place < 0) return;
  const last = list.pop() as MeshNode;
  if (place < list.length) list[place] = last;
}
