import {
  dataProduct,
  type InputPort,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { once } from '../../memory/once';
import { rememberBy, rememberNear } from '../../memory/rememberBy';
import {
  createNetwork,
  spreadInColumns,
  type ColumnSpread,
} from './columnSpread';
import { createFindClasses } from './flowClasses';
import { readFlowColumns, type FlowColumns } from './flowColumns';
import type { FlowSource } from './flowSource';
import { FlowsInto } from './inputFlows';
import type { Intake } from './intakes';
import type { KeptFlows, StillFlows } from './keptFlows';
import type { KeptSpread } from './keepSpread';
import { createOffers } from './offers';

/** Finds all flows at once, and all that runs along them. */
export function createStillFlows(graph: MeshGraph): KeptFlows {
  const offers = createOffers(graph);
  const columns = once(() => readFlowColumns(graph, offers));
  const at = createFlowAt(graph, columns);
  const countInto = (product: MeshNode) => {
    const { starts } = columns();
    return starts[product + 1] - starts[product];
  };
  return {
    still: {
      ...{ columns, at },
      classes: createFindClasses(() => columns().intakes),
      amounts: rememberBy(of =>
        amountsOf(columns().intakes, ({ reading }) => of(reading)),
      ),
    },
    offers,
    countInto,
    into: rememberNear(product => {
      const first = columns().starts[product];
      const length = countInto(product);
      return Array.from({ length }, (_, place) => at(first + place));
    }),
    asNow: flow => flow,
    ...createSpreads(graph, columns, at),
  };
}

/** The flows into a product, in columns. */
class FlowsInColumns extends FlowsInto {
  constructor(
    consumer: MeshNode,
    inputs: readonly InputPort[],
    private readonly columns: FlowColumns,
  ) {
    super(consumer, inputs);
  }

  indexOf(place: number): number {
    const { starts, ports } = this.columns;
    return ports[starts[this.consumer] + place];
  }

  sourceOf(place: number): FlowSource {
    const { starts, intakeOf, intakes } = this.columns;
    return intakes[intakeOf[starts[this.consumer] + place]];
  }
}

/** Makes flows when somebody looks at them; those of one consumer share keys. */
function createFlowAt(
  graph: MeshGraph,
  columns: () => FlowColumns,
): StillFlows['at'] {
  const flowsInto = rememberNear(consumer => {
    const inputs = graph.get(dataProduct, consumer)?.spec.inputPorts ?? [];
    return new FlowsInColumns(consumer, inputs, columns());
  });
  return flow => {
    const { consumers, starts } = columns();
    const consumer = consumers[flow];
    return flowsInto(consumer).flowAt(flow - starts[consumer]);
  };
}

function amountsOf(
  intakes: readonly Intake[],
  of: (intake: Intake) => number,
): Float64Array {
  const amounts = new Float64Array(intakes.length);
  for (let number = 0; number < intakes.length; number++) {
    amounts[number] = of(intakes[number]);
  }
  return amounts;
}

function createSpreads(
  graph: MeshGraph,
  columns: () => FlowColumns,
  at: StillFlows['at'],
): Pick<KeptFlows, 'downstream' | 'upstream'> {
  const { nodeCount } = graph;
  const down = once(() => {
    const { providers, consumers } = columns();
    return createNetwork(nodeCount, providers, consumers);
  });
  const up = once(() => {
    const { providers, consumers } = columns();
    return createNetwork(nodeCount, consumers, providers);
  });
  return {
    downstream({ enters, passes }) {
      const spread = once(() => {
        const { intakes, intakeOf } = columns();
        const entering = amountsOf(intakes, intake => enters(intake) ?? NaN);
        return spreadInColumns(down(), {
          ...{ entering, entryOf: intakeOf },
          passes: (flow, rank) => passes(intakes[intakeOf[flow]], rank),
        });
      });
      return readSpread(spread, at);
    },
    upstream({ enters, passes }) {
      const spread = once(() => {
        const { consumers, starts } = columns();
        const entering = new Float64Array(nodeCount).fill(NaN);
        for (let consumer = 0; consumer < nodeCount; consumer++) {
          if (starts[consumer] === starts[consumer + 1]) continue;
          entering[consumer] = enters({ consumer }) ?? NaN;
        }
        return spreadInColumns(up(), {
          ...{ entering, entryOf: consumers },
          passes: (flow, rank) => passes({ consumer: consumers[flow] }, rank),
        });
      });
      return readSpread(spread, at);
    },
  };
}

function readSpread(
  spread: () => ColumnSpread,
  at: StillFlows['at'],
): KeptSpread {
  const isReached = (product: MeshNode) =>
    !Number.isNaN(spread().ranks[product]);
  return {
    prepare: spread,
    rankOf: product =>
      isReached(product) ? spread().ranks[product] : undefined,
    originOf: product =>
      isReached(product) ? spread().origins[product] : undefined,
    cameBy: product =>
      isReached(product) ? at(spread().by[product]) : undefined,
  };
}
