import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import type { Aspect, AspectList, NodeKinds } from './aspects';
import type { Interests } from './interests';
import { Onlookers, type Topic } from './onlookers';

/** Somebody who reads, and is told when what was read is another one now. */
export interface Reader {
  node(node: MeshNode, aspect: Aspect): void;
  topic(topic: Topic): void;
  wide(topic: WideTopic): void;
}

/** A topic that so many may ask for that its readers are marks by node. */
export interface WideTopic {
  readonly aspect: Aspect;
  readonly readers: NodeMarks;
  /** What else follows from it. */
  readonly dependants: Set<() => void>;
}

/** A set of nodes, as a mark for each. */
export class NodeMarks {
  private marks = new Uint8Array(0);

  add(node: MeshNode): void {
    if (node >= this.marks.length) {
      const grown = new Uint8Array(Math.ceil((node + 64) * 1.25));
      grown.set(this.marks);
      this.marks = grown;
    }
    this.marks[node] = 1;
  }

  delete(node: MeshNode): void {
    if (node < this.marks.length) this.marks[node] = 0;
  }

  *[Symbol.iterator](): Iterator<MeshNode> {
    const { marks } = this;
    for (let node = 0; node < marks.length; node++) {
      if (marks[node]) yield node;
    }
  }
}

/** Whom a judgement is about. */
export interface Look {
  readonly subject: MeshNode;
  /** The number of the subject's kind. */
  readonly kind: number;
  /** True when all of its rules are judged. */
  readonly isWhole: boolean;
}

/** Remembers what is read while a subject is judged. */
class SubjectReader implements Reader {
  /** The place of the rule that is judged. */
  place = 0;
  readonly nodes: MeshNode[] = [];
  readonly topics: Topic[] = [];

  constructor(
    readonly look: Look,
    private readonly interests: Interests,
    private readonly kinds: NodeKinds,
    private readonly stamps: Stamps,
    private readonly onlookers: Onlookers,
  ) {}

  node(node: MeshNode, aspect: Aspect): void {
    this.interestsIn(node).note(aspect, this.place);
    this.see(node);
  }

  aspects(node: MeshNode, list: AspectList): void {
    this.interestsIn(node).noteAll(list, this.place);
    this.see(node);
  }

  private interestsIn(node: MeshNode) {
    const { interests, look, kinds } = this;
    return node === look.subject
      ? interests.inThemselves(look.kind)
      : interests.inOthers(look.kind, kinds.of(node));
  }

  private see(node: MeshNode): void {
    if (node === this.look.subject) return;
    this.stamps.turnTo(this);
    if (this.stamps.isNew(node)) this.nodes.push(node);
  }

  topic(topic: Topic): void {
    this.interests.inTopics(this.look.kind).note(topic.aspect, this.place);
    this.stamps.turnTo(this);
    if (this.stamps.isNewTopic(topic)) this.topics.push(topic);
  }

  wide({ aspect, readers }: WideTopic): void {
    this.interests.inTopics(this.look.kind).note(aspect, this.place);
    readers.add(this.look.subject);
  }

  /** Stamps what was noted already, at this look or at those before. */
  stamp(): void {
    const { look, nodes, topics, stamps } = this;
    const seen = look.isWhole ? undefined : this.onlookers.seenBy(look.subject);
    for (const list of [nodes, seen?.nodes ?? []]) {
      for (const node of list) stamps.isNew(node);
    }
    for (const list of [topics, seen?.topics ?? []]) {
      for (const topic of list) stamps.isNewTopic(topic);
    }
  }
}

/**
 * Tells what somebody has noted already. Many look at nothing but themselves:
 * what they know is stamped when they look at another.
 */
class Stamps {
  private nodes = new Uint32Array(1024);
  private now = 0;
  private owner: SubjectReader | undefined;

  turnTo(reader: SubjectReader): void {
    if (this.owner === reader) return;
    this.owner = reader;
    this.now++;
    reader.stamp();
  }

  isNew(node: MeshNode): boolean {
    if (node >= this.nodes.length) {
      const grown = new Uint32Array(Math.ceil(node * 1.5) + 1);
      grown.set(this.nodes);
      this.nodes = grown;
    }
    if (this.nodes[node] === this.now) return false;
    this.nodes[node] = this.now;
    return true;
  }

  isNewTopic(topic: Topic): boolean {
    if (topic.stamp === this.now) return false;
    topic.stamp = this.now;
    return true;
  }
}

/**
 * Knows who is at work, and what each subject has looked at. What is read while
 * nobody is at work is noted by nobody.
 */
export class ReadLog {
  readonly onlookers: Onlookers;
  private readonly stamps = new Stamps();
  private subject: SubjectReader | undefined;
  private reader: Reader | undefined;

  constructor(
    private readonly interests: Interests,
    private readonly kinds: NodeKinds,
    graph: Pick<MeshGraph, 'nodeCount'>,
  ) {
    this.onlookers = new Onlookers(graph);
  }

  node(node: MeshNode, aspect: Aspect): void {
    this.reader?.node(node, aspect);
  }

  aspects(node: MeshNode, list: AspectList): void {
    const { reader } = this;
    if (reader === this.subject) this.subject?.aspects(node, list);
    else for (const aspect of list.aspects) reader?.node(node, aspect);
  }

  topic(find: () => Topic): void {
    this.reader?.topic(find());
  }

  wide(topic: WideTopic): void {
    this.reader?.wide(topic);
  }

  /** Names the rule that reads from now on. */
  turnTo(place: number): void {
    if (this.subject) this.subject.place = place;
  }

  /**
   * Judges a subject, and remembers what it looks at; nothing where that ends by
   * an error, to be done again.
   */
  judge(look: Look, work: () => void): void {
    const outer = this.subject;
    const { interests, kinds, stamps, onlookers } = this;
    const subject = new SubjectReader(
      look,
      interests,
      kinds,
      stamps,
      onlookers,
    );
    this.subject = subject;
    try {
      this.within(subject, work);
    } finally {
      this.subject = outer;
    }
    const { nodes, topics } = subject;
    if (look.isWhole) onlookers.replace(look.subject, nodes, topics);
    else onlookers.add(look.subject, nodes, topics);
  }

  /** Lets something be worked out that is noted by nobody. */
  apart<Value>(work: () => Value): Value {
    return this.within(undefined, work);
  }

  /** Lets somebody else read while something is worked out. */
  within<Value>(reader: Reader | undefined, work: () => Value): Value {
    const before = this.reader;
    this.reader = reader;
    try {
      return work();
    } finally {
      this.reader = before;
    }
  }
}
