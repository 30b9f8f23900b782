import type { MeshNode } from '@backstage-data-mesh/model';
import type { Derived } from '../../memory/keeper';
import type { Aspect } from './aspects';
import type { ReadLog } from './readLog';

/** Who reads it reads of the entity what it was derived from. */
class DerivedOf<Value> implements Derived<Value> {
  constructor(
    private readonly log: ReadLog,
    private readonly node: MeshNode,
    private readonly aspects: readonly Aspect[],
    private readonly value: Value,
  ) {}

  read(): Value {
    for (const aspect of this.aspects) this.log.node(this.node, aspect);
    return this.value;
  }
}

/**
 * Derives facts from single entities, and remembers which aspects they come
 * from: so many facts come from the same ones that their lists are shared.
 *
 * @throws Error when a fact is derived from anything else than its entity.
 */
export function createDerive(log: ReadLog) {
  const lists = new Map<string, readonly Aspect[]>();
  return <Value>(node: MeshNode, work: () => Value): Derived<Value> => {
    const aspects = new Set<Aspect>();
    const refuse = () => {
      throw new Error('This is derived from one entity, and reads another');
    };
    const reader = {
      node: (read: MeshNode, aspect: Aspect) =>
        read === node ? void aspects.add(aspect) : refuse(),
      topic: refuse,
      wide: refuse,
    };
    const value = log.within(reader, work);
    const key = [...aspects].join();
    const list = lists.get(key) ?? [...aspects];
    lists.set(key, list);
    return new DerivedOf(log, node, list, value);
  };
}
