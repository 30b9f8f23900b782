import type { MeshNode } from '@backstage-data-mesh/model';
import type { Derived } from '../../memory/keeper';
import type { Aspect, AspectList } from './aspects';
import type { ReadLog } from './readLog';

/** Aspects from which facts about an entity follow. */
class ReadTogether implements AspectList {
  constructor(
    readonly number: number,
    readonly aspects: readonly Aspect[],
    private readonly log: ReadLog,
  ) {}

  has(aspect: Aspect): boolean {
    return this.aspects.includes(aspect);
  }

  readOf(node: MeshNode): void {
    this.log.aspects(node, this);
  }
}

/** So many facts come from the same aspects that their lists are shared. */
export class AspectLists {
  private readonly numbers = new Map<string, ReadTogether>();
  private readonly lists: ReadTogether[] = [];

  constructor(private readonly log: ReadLog) {}

  of(aspects: ReadonlySet<Aspect>): ReadTogether {
    const key = [...aspects].join();
    let list = this.numbers.get(key);
    if (!list) {
      // 0 stands for none
      const number = this.lists.length + 1;
      list = new ReadTogether(number, [...aspects], this.log);
      this.lists.push(list);
      this.numbers.set(key, list);
    }
    return list;
  }

  at(number: number): ReadTogether {
    return this.lists[number - 1];
  }
}

/**
 * Who reads it reads of the entity what it was derived from. There are many for
 * each entity: what is the same for all of them is held by the list.
 */
class DerivedOf<Value> implements Derived<Value> {
  constructor(
    private readonly node: MeshNode,
    private readonly aspects: ReadTogether,
    private readonly value: Value,
  ) {}

  read(): Value {
    this.aspects.readOf(this.node);
    return this.value;
  }
}

/** What was derived, and from which aspects of an entity. */
interface Collected<Value> {
  readonly value: Value;
  /** `undefined` where it was derived from anything else, too. */
  readonly aspects?: ReadonlySet<Aspect>;
}

/** Derives something, and collects what it reads of an entity. */
export function collectAspects<Value>(
  log: ReadLog,
  node: MeshNode,
  work: () => Value,
): Collected<Value> {
  const aspects = new Set<Aspect>();
  let isAlone = true;
  const readMore = () => {
    isAlone = false;
  };
  const reader = {
    node: (read: MeshNode, aspect: Aspect) =>
      read === node ? void aspects.add(aspect) : readMore(),
    topic: readMore,
    wide: readMore,
  };
  const value = log.within(reader, work);
  return { value, aspects: isAlone ? aspects : undefined };
}

/**
 * Derives facts from single entities, and remembers which aspects they come from.
 *
 * @throws Error when a fact is derived from anything else than its entity.
 */
export function createDerive(log: ReadLog, lists: AspectLists) {
  return <Value>(node: MeshNode, work: () => Value): Derived<Value> => {
    const { value, aspects } = collectAspects(log, node, work);
    if (!aspects)
      throw new Error('This is derived from one entity, and reads another');
    return new DerivedOf(node, lists.of(aspects), value);
  };
}
