import {
  kindOfRef,
  relationNames,
  type MeshGraph,
  type MeshNode,
  type RelationName,
} from '@backstage-data-mesh/model';
import { createNodeList } from '../../memory/nodeList';

/**
 * Something that can be read of an entity and change on its own: a field
 * (`spec.lifecycle`), a relation (`ownedBy`), or a fact that follows from the
 * mesh around it.
 */
export type Aspect = number;

/** Aspects from which facts follow, and which are read together for that. */
export interface AspectList {
  /** Tells the lists apart. */
  readonly number: number;
  readonly aspects: readonly Aspect[];
}

/** Gives numbers to names, in the order in which they are first asked for. */
export class Numbering {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];

  of(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.names.push(name) - 1;
      this.numbers.set(name, number);
    }
    return number;
  }

  /** A number of its own, under a name that others may have too. */
  next(name: string): number {
    return this.names.push(name) - 1;
  }

  /** `undefined` for a name that nobody asked for. */
  known(name: string): number | undefined {
    return this.numbers.get(name);
  }

  nameOf(number: number): string {
    return this.names[number];
  }
}

/** The numbers of kinds and of aspects that somebody has read. */
export class Vocabulary {
  readonly kinds = new Numbering();
  readonly aspects = new Numbering();
  /** Whether there is an entity at all, and of which kind. */
  readonly existence = this.aspects.of('existence');
  private readonly related = new Map<RelationName, Aspect>(
    relationNames.map(name => [name, this.aspects.of(name)]),
  );

  relation(name: RelationName): Aspect {
    return this.related.get(name) as Aspect;
  }

  kindOf(ref: string): number {
    return this.kinds.of(kindOfRef(ref));
  }
}

/** The numbers of the kinds of nodes, which are asked for again and again. */
export class NodeKinds {
  private readonly known: (number | undefined)[];

  constructor(
    private readonly graph: Pick<MeshGraph, 'refOf' | 'nodeCount'>,
    private readonly vocabulary: Vocabulary,
  ) {
    this.known = createNodeList(graph);
  }

  of(node: MeshNode): number {
    return (this.known[node] ??= this.vocabulary.kindOf(
      this.graph.refOf(node),
    ));
  }

  /** Of nodes that may stand for other refs than before. */
  forget(nodes: Iterable<MeshNode>): void {
    for (const node of nodes) this.known[node] = undefined;
  }
}
