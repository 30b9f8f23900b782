import type { MeshNode, OfferedPort } from '@backstage-data-mesh/model';
import {
  promiseOfPort,
  type PlacedLevel,
  type Promised,
} from '../../slo/promises';
import type { SloLevel } from '../../slo';
import { once } from '../../memory/once';
import type { FlowSource } from './flowSource';
import type { InputFlow } from './inputFlows';
import { ofPorts, type Offer } from './offers';
import type { KeptSpread } from './keepSpread';
import type { StillFlows } from './keptFlows';
import { chainTo, type SpreadTerms } from './spread';

/** The properties that a chain of products shares. */
export const CHAINED = ['availability', 'frequency', 'latency'] as const;

/** A property that a chain of products shares. */
export type ChainedProperty = (typeof CHAINED)[number];

/** What an input gives at best. */
export interface InputLimit {
  readonly flow: InputFlow;
  readonly level: SloLevel;
  /** The product that promises it: the provider, or one further up. */
  readonly source: MeshNode;
  readonly placed: PlacedLevel;
  /** The port that promises it. */
  readonly port: OfferedPort;
  /** From the provider back to `source`. */
  chain(): readonly MeshNode[];
}

/** What the inputs of products promise; where they are silent, their inputs. */
export interface Limits {
  /** `undefined` when nobody promises anything that can be read. */
  limitOf(flow: InputFlow): InputLimit | undefined;
  /** True when something up the chain is not promised, or not known. */
  isInDoubt(source: FlowSource): boolean;
  /**
   * The amounts that are sure to be given, by intake, where the mesh stays as it
   * is: NaN where there is doubt.
   */
  readonly sure?: () => Float64Array;
}

/** What the port promises that is read, if it is clear which one it is. */
export type PromiseOf = (reading: Offer) => Promised | undefined;

function promises(property: ChainedProperty): PromiseOf {
  return ofPorts(ports =>
    ports.length === 1 ? promiseOfPort(ports[0].port, property) : undefined,
  );
}

/** What is promised, by property. */
export const PROMISES: Readonly<Record<ChainedProperty, PromiseOf>> = {
  availability: promises('availability'),
  frequency: promises('frequency'),
  latency: promises('latency'),
};

/** The promise that counts most: of latency the highest, else the lowest. */
const SIGN: Readonly<Record<ChainedProperty, 1 | -1>> = {
  latency: -1,
  availability: 1,
  frequency: 1,
};

/**
 * How promises go along a chain. A promise is taken as it is: whether it can be
 * kept is for the product that gives it. Where a port promises nothing, the
 * weakest promise of its inputs counts, for frequency the most frequent one,
 * since that input alone may bring news.
 */
export function promiseTerms(
  property: ChainedProperty,
  promised: PromiseOf,
): SpreadTerms<FlowSource> {
  const sign = SIGN[property];
  return {
    enters: ({ reading }) => {
      const placed = promised(reading)?.placed;
      return placed && sign * placed.level.amount;
    },
    passes: flow => isSilent(flow, promised),
  };
}

/** How doubt goes along a chain: from ports of which nobody knows anything. */
export function silenceTerms(
  promised: PromiseOf,
  hasInputs: (product: MeshNode) => boolean,
): SpreadTerms<FlowSource> {
  const isDoubtful = (flow: FlowSource) => {
    const promise = promised(flow.reading);
    if (!promise || promise.isUnreadable) return true;
    return isSilent(flow, promised) && !hasInputs(flow.provider);
  };
  return {
    enters: flow => (isDoubtful(flow) ? 0 : undefined),
    passes: flow => isSilent(flow, promised),
  };
}

function isSilent({ reading }: FlowSource, promised: PromiseOf): boolean {
  const promise = promised(reading);
  return promise !== undefined && !promise.placed && !promise.isUnreadable;
}

/** What carries promises along the flows. */
export interface LimitSpreads {
  readonly property: ChainedProperty;
  readonly promised: PromiseOf;
  readonly known: KeptSpread;
  readonly doubt: KeptSpread;
  /** The same flow, of what its ends say now. */
  readonly asNow: (flow: InputFlow) => InputFlow;
  readonly still?: StillFlows;
}

/** Tells what the spreads have found. */
export function readLimits(spreads: LimitSpreads): Limits {
  const { promised, known, doubt, still } = spreads;
  const isInDoubt = ({ reading, provider }: FlowSource) => {
    const promise = promised(reading);
    if (promise?.placed) return promise.isUnreadable;
    return (
      !promise ||
      promise.isUnreadable ||
      known.rankOf(provider) === undefined ||
      doubt.rankOf(provider) !== undefined
    );
  };
  return {
    limitOf(flow) {
      const promise = promised(flow.reading);
      if (!promise || promise.isUnreadable) return undefined;
      if (promise.placed) return directLimit(flow, promise.placed);
      return distantLimit(flow, spreads);
    },
    isInDoubt,
    sure:
      still &&
      once(() =>
        Float64Array.from(still.columns().intakes, intake =>
          isInDoubt(intake) ? NaN : amountOf(intake, spreads),
        ),
      ),
  };
}

/** What is promised, directly or further up. */
function amountOf(
  { reading, provider }: FlowSource,
  { property, promised, known }: LimitSpreads,
): number {
  const placed = promised(reading)?.placed;
  if (placed) return placed.level.amount;
  return SIGN[property] * (known.rankOf(provider) ?? NaN);
}

function directLimit(flow: InputFlow, placed: PlacedLevel): InputLimit {
  const { provider } = flow;
  return {
    flow,
    placed,
    level: placed.level,
    source: provider,
    port: flow.read[0],
    chain: () => [provider],
  };
}

function distantLimit(
  flow: InputFlow,
  { known, promised, asNow }: LimitSpreads,
): InputLimit | undefined {
  const { provider } = flow;
  const origin = known.originOf(provider);
  const by = origin === undefined ? undefined : known.cameBy(origin);
  if (origin === undefined || !by) return undefined;
  const source = asNow(by);
  const placed = promised(source.reading)?.placed;
  if (!placed) return undefined;
  return {
    flow,
    placed,
    level: placed.level,
    source: source.provider,
    port: source.read[0],
    chain: () => [provider, ...chainTo(known, provider)],
  };
}
