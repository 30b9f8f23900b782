import type { MeshNode } from '@backstage-data-mesh/model';
import type { Aspect, Vocabulary } from './aspects';
import type { Topic } from './onlookers';
import { NodeMarks, type WideTopic } from './readLog';

/** One of very many: it makes no function. */
class NamedTopic implements Topic {
  readers: MeshNode[] = [];
  stamp = 0;

  constructor(
    readonly aspect: Aspect,
    private readonly name: string,
    private readonly topics: Map<string, Topic>,
  ) {}

  forget(): void {
    this.topics.delete(this.name);
  }
}

/** Topics that are known by a name, for as long as somebody asks for them. */
export class TopicBook {
  private readonly topics = new Map<string, Topic>();

  constructor(private readonly aspect: Aspect) {}

  of(name: string): Topic {
    let topic = this.topics.get(name);
    if (!topic) {
      topic = new NamedTopic(this.aspect, name, this.topics);
      this.topics.set(name, topic);
    }
    return topic;
  }

  /** `undefined` for a name that nobody asks for. */
  known(name: string): Topic | undefined {
    return this.topics.get(name);
  }
}

/** What can be asked of a mesh besides its entities. */
export interface Topics {
  /** A ref of which nothing is known. */
  absent(ref: string): Topic;
  knownAbsent(ref: string): Topic | undefined;
  /** Which entities there are of a kind; of any kind, by the empty name. */
  members(kind: string): WideTopic;
  /** What day it is. */
  readonly day: WideTopic;
  /** What day it is, for what bodies say: few days differ for them. */
  readonly governedDay: WideTopic;
  /** What was configured. */
  readonly configuration: WideTopic;
}

export function createTopics({ aspects }: Vocabulary): Topics {
  const absent = new TopicBook(aspects.of('absence'));
  const members = new Map<string, WideTopic>();
  const create = (name: string): WideTopic => ({
    aspect: aspects.of(name),
    readers: new NodeMarks(),
    dependants: new Set(),
  });
  return {
    absent: ref => absent.of(ref),
    knownAbsent: ref => absent.known(ref),
    members(kind) {
      let topic = members.get(kind);
      if (!topic) members.set(kind, (topic = create(`every ${kind}`)));
      return topic;
    },
    day: create('day'),
    governedDay: create('governed day'),
    configuration: create('configuration'),
  };
}
