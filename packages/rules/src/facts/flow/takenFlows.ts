import {
  dataProduct,
  isInUse,
  isOfKind,
  type InputPort,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { createFindTarget, type FlowSource } from './flowSource';
import { FlowsInto, type InputFlow } from './inputFlows';
import type { LiveIntakes } from './liveIntakes';

/** The flows into a data product of a mesh that changes. */
export class TakenFlows extends FlowsInto {
  /** The places of the ports that read data products, where not all do. */
  private readonly indexes?: readonly number[];

  constructor(
    consumer: MeshNode,
    inputs: readonly InputPort[],
    private readonly all: LiveIntakes,
    {
      numbers,
      indexes,
    }: { readonly numbers: number[]; readonly indexes: number[] },
  ) {
    super(consumer, inputs);
    // without the room that a list has that grew
    this.intakes = numbers.slice();
    if (indexes.some((index, place) => index !== place))
      this.indexes = indexes.slice();
  }

  /** The numbers of the intakes of the flows. */
  readonly intakes: readonly number[];

  /** Made when somebody looks at them, as few do. */
  list(): readonly InputFlow[] {
    return this.intakes.map((_, place) => this.flowAt(place));
  }

  indexOf(place: number): number {
    return this.indexes ? this.indexes[place] : place;
  }

  sourceOf(place: number): FlowSource {
    return this.all.at(this.intakes[place]);
  }
}

/**
 * Takes in the flows into a data product, in the order of its input ports;
 * `undefined` where there are none.
 */
export type TakeIn = (consumer: MeshNode) => TakenFlows | undefined;

/** Takes flows in, in time linear in the input ports of a consumer. */
export function createTakeIn(graph: MeshGraph, intakes: LiveIntakes): TakeIn {
  const findTarget = createFindTarget(graph, target => target);
  return consumer => {
    const item = graph.itemOf(consumer);
    if (!isOfKind(item, dataProduct)) return undefined;
    const { references, entity } = item;
    const inputs = entity.spec.inputPorts;
    if (!inputs || !isInUse(entity)) return undefined;
    const numbers: number[] = [];
    const indexes: number[] = [];
    references.visit('inputPorts.from', (number, index) => {
      const target = findTarget(references, number);
      if (!target) return;
      numbers.push(intakes.take(target, inputs[index]));
      indexes.push(index);
    });
    return numbers.length > 0
      ? new TakenFlows(consumer, inputs, intakes, { numbers, indexes })
      : undefined;
  };
}
