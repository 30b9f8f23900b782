import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import type { About, KeptBy } from '../../memory/keeper';
import { createNodeList } from '../../memory/nodeList';
import type { Aspect, AspectList } from './aspects';
import { collectAspects, type AspectLists } from './derived';
import type { ReadLog } from './readLog';

/** What facts are kept with. */
interface KeptTerms {
  readonly graph: Pick<MeshGraph, 'nodeCount'>;
  readonly log: ReadLog;
  readonly lists: AspectLists;
}

interface FactTerms<Value> extends KeptTerms {
  readonly about: About;
  readonly derive: (number: number) => Value;
}

/**
 * Keeps facts by number, each for as long as the entity from which it follows
 * says the same. Values lie side by side: thousands of judgements look at them.
 */
class KeptFact<Value> implements KeptBy<Value> {
  private readonly values: (Value | undefined)[];
  /** By number, that of the list of aspects that it follows from. */
  private lists: Uint16Array;

  constructor(private readonly terms: FactTerms<Value>) {
    this.values = createNodeList(terms.graph);
    this.lists = new Uint16Array(terms.graph.nodeCount);
  }

  read(number: number): Value {
    const list = this.lists[number];
    if (!list) return this.find(number);
    const { terms } = this;
    if (list === OF_MORE) return terms.derive(number);
    terms.lists.at(list).readOf(terms.about.nodeOf(number));
    return this.values[number] as Value;
  }

  forget(number: number): void {
    if (number < this.lists.length) this.lists[number] = 0;
  }

  /** Of an entity of which an aspect is another one now. */
  forgetOf(node: MeshNode, aspect: Aspect): void {
    const { about, lists } = this.terms;
    for (const number of about.numbersOf(node)) {
      const list = number < this.lists.length ? this.lists[number] : 0;
      const isOther =
        list === OF_MORE || (list > 0 && lists.at(list).has(aspect));
      if (isOther) this.forget(number);
    }
  }

  private find(number: number): Value {
    const { log, lists, about, derive } = this.terms;
    const node = about.nodeOf(number);
    const { value, aspects } = collectAspects(log, node, () => derive(number));
    const list = aspects && lists.of(aspects);
    this.keep(number, value, list);
    // who asks reads it for themselves where it follows from more
    if (!list) return derive(number);
    list.readOf(node);
    return value;
  }

  private keep(number: number, value: Value, list: AspectList | undefined) {
    if (number >= this.lists.length) {
      const grown = new Uint16Array(Math.ceil((number + 64) * 1.25));
      grown.set(this.lists);
      this.lists = grown;
    }
    const place = list?.number ?? OF_MORE;
    this.lists[number] = Math.min(place, OF_MORE);
    if (place < OF_MORE) this.values[number] = value;
  }
}

/** Stands for facts that follow from more than one entity: they are not kept. */
const OF_MORE = 2 ** 16 - 1;

/** All facts that are kept by number. */
export class KeptFacts {
  private readonly all: KeptFact<unknown>[] = [];

  constructor(private readonly terms: KeptTerms) {}

  keep<Value>(about: About, derive: (number: number) => Value): KeptBy<Value> {
    const fact = new KeptFact({ ...this.terms, about, derive });
    this.all.push(fact);
    return fact;
  }

  /** A fact about each node. */
  ofEntity<Value>(
    derive: (node: MeshNode) => Value,
  ): (node: MeshNode) => Value {
    const fact = this.keep(EACH_ENTITY, derive);
    return node => fact.read(node);
  }

  /** Forgets what follows from an aspect of an entity, which is another one now. */
  forget(node: MeshNode, aspect: Aspect): void {
    for (const fact of this.all) fact.forgetOf(node, aspect);
  }
}

const EACH_ENTITY: About = {
  nodeOf: node => node,
  numbersOf: node => [node],
};
