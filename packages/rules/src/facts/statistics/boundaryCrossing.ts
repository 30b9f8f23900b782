import { blocksInSteps, finish, type Steps } from '@backstage-data-mesh/model';
import { NO_LABEL, type FlowNetwork, type Labels } from './flowNetwork';

/** How far data flows across the boundaries that a partition draws. @public */
export interface BoundaryCrossing {
  /** The products that have a label and take part in flows. */
  readonly products: number;
  /** The flows whose both ends have a label. */
  readonly flows: number;
  /** Those between two labels. */
  readonly crossing: number;
  /** `crossing / flows`, from 0 to 1. */
  readonly observed: number;
  /**
   * The share that would cross if the same ends were wired at random:
   * 1 − Σ_c k_c^out · k_c^in / m².
   */
  readonly expected: number;
  /**
   * The directed modularity of the partition (Leicht and Newman, 2008), which
   * is `expected − observed`: above 0, flows keep within the labels more than
   * chance would have them.
   */
  readonly modularity: number;
}

/**
 * Compares the flows across a partition with those expected by chance; linear
 * in flows. `undefined` without any flow, where no share can be named.
 */
export function measureCrossing(
  network: FlowNetwork,
  labels: Labels,
): BoundaryCrossing | undefined {
  return finish(crossingInSteps(network, labels));
}

/** The same, in steps. */
export function* crossingInSteps(
  network: FlowNetwork,
  labels: Labels,
): Steps<BoundaryCrossing | undefined> {
  const ends = yield* countEnds(network, labels);
  const { flows, crossing } = ends;
  if (flows === 0) return undefined;
  const observed = crossing / flows;
  const expected = 1 - expectedWithin(ends);
  return {
    products: labels.filter(label => label !== NO_LABEL).length,
    flows,
    crossing,
    observed,
    expected,
    modularity: expected - observed,
  };
}

interface Ends {
  readonly flows: number;
  readonly crossing: number;
  /** Flows out of each label, and into it. */
  readonly out: Float64Array;
  readonly into: Float64Array;
}

function* countEnds(network: FlowNetwork, labels: Labels): Steps<Ends> {
  const { providers, consumers } = network;
  const labelCount = labels.reduce((most, label) => Math.max(most, label), -1);
  const out = new Float64Array(labelCount + 1);
  const into = new Float64Array(labelCount + 1);
  let flows = 0;
  let crossing = 0;
  yield* blocksInSteps(providers.length, (first, end) => {
    for (let flow = first; flow < end; flow++) {
      const from = labels[providers[flow]];
      const to = labels[consumers[flow]];
      if (from === NO_LABEL || to === NO_LABEL) continue;
      flows++;
      if (from !== to) crossing++;
      out[from]++;
      into[to]++;
    }
  });
  return { flows, crossing, out, into };
}

function expectedWithin({ flows, out, into }: Ends): number {
  const within = out.reduce(
    (sum, count, label) => sum + count * into[label],
    0,
  );
  return within / (flows * flows);
}
