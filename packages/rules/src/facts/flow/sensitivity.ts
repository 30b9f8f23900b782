import type { MeshNode, OfferedPort } from '@backstage-data-mesh/model';
import { HIGHEST, levelOf } from './classification';
import type { Downgrades } from './downgrades';
import type { FlowSource } from './flowSource';
import type { InputFlow } from './inputFlows';
import { ofPorts } from './offers';
import type { KeptSpread } from './keepSpread';
import { chainTo, type SpreadTerms } from './spread';

/** How sensitive what a product reads is, directly and further up. */
export interface Sensitivity {
  /** The level of its most restricted input; `undefined` without any. */
  levelOf(product: MeshNode): number | undefined;
  /** Where that level comes from. */
  sourceOf(product: MeshNode): SensitivitySource | undefined;
  /** An input whose level nobody knows, if there is one. */
  doubtOf(product: MeshNode): SensitivitySource | undefined;
}

/** The product at the beginning of a chain of flows. */
export interface SensitivitySource {
  readonly product: MeshNode;
  /** Its port, where it is one that exists. */
  readonly port?: OfferedPort;
  /** From the direct input back to `product`. */
  chain(): readonly MeshNode[];
}

/** What carries sensitivity along the flows. */
export interface SensitivitySpreads {
  /** Levels: the higher, the lower the rank. */
  readonly known: KeptSpread;
  readonly doubt: KeptSpread;
}

/**
 * How classifications go along the flows: a port is as restricted as it says
 * and as the inputs of its product are, unless an approved downgrade covers
 * that.
 */
export function levelTerms(downgrades: Downgrades): SpreadTerms<FlowSource> {
  return {
    enters: ({ reading }) => rankOf(highestLevelOf(reading)),
    passes: (flow, rank) => isRaised(flow, -rank, downgrades),
  };
}

/**
 * How doubt goes along the flows. What is not classified may be anything. It
 * passes through a port unless that is at the highest level itself, or was
 * lowered from there with approval.
 */
export function doubtTerms(
  downgrades: Downgrades,
  known: KeptSpread,
): SpreadTerms<FlowSource> {
  return {
    enters: ({ reading }) => (isUnclear(reading) ? 0 : undefined),
    passes: flow =>
      known.rankOf(flow.provider) !== -HIGHEST &&
      isRaised(flow, HIGHEST, downgrades),
  };
}

/** Tells what the spreads have found. */
export function readSensitivity(
  { known, doubt }: SensitivitySpreads,
  asNow: (flow: InputFlow) => InputFlow,
): Sensitivity {
  const describe = (spread: KeptSpread, product: MeshNode, pick: Pick) => {
    const origin = spread.originOf(product);
    const by = origin === undefined ? undefined : spread.cameBy(origin);
    if (origin === undefined || !by) return undefined;
    const source = asNow(by);
    return {
      product: source.provider,
      port: pick(source.read),
      chain: () => chainTo(spread, product),
    };
  };
  return {
    levelOf: product => {
      const rank = known.rankOf(product);
      return rank === undefined ? undefined : -rank;
    },
    sourceOf: product => describe(known, product, highestOf),
    doubtOf: product => describe(doubt, product, unclassifiedOf),
  };
}

type Ports = readonly OfferedPort[];
type Pick = (ports: Ports) => OfferedPort | undefined;

const UNKNOWN = -1;

function rankOf(level: number | undefined): number | undefined {
  return level === undefined ? undefined : -level;
}

/** True when a port that is read is less restricted, without approval. */
function isRaised(
  { reading, provider }: FlowSource,
  level: number,
  { covers }: Downgrades,
): boolean {
  if (lowestLevelOf(reading) >= level) return false;
  return (
    !hasDowngrades(reading) ||
    reading.ports.some(
      ({ port }) => ownLevel(port) < level && !covers(provider, port, level),
    )
  );
}

const ownLevel = ({ classification }: OfferedPort['port']) =>
  levelOf(classification) ?? UNKNOWN;

const lowestLevelOf = ofPorts(ports =>
  ports.reduce((low, { port }) => Math.min(low, ownLevel(port)), Infinity),
);

const highestLevelOf = ofPorts(ports =>
  levelOf(highestOf(ports)?.port.classification),
);

const hasDowngrades = ofPorts(ports =>
  ports.some(({ port }) => port.downgrades?.length),
);

const isUnclear = ofPorts(
  ports => ports.length === 0 || unclassifiedOf(ports) !== undefined,
);

/** The most restricted of some ports, if any is classified. */
function highestOf(ports: Ports): OfferedPort | undefined {
  let highest: OfferedPort | undefined;
  for (const offered of ports) {
    const level = levelOf(offered.port.classification) ?? UNKNOWN;
    const known = levelOf(highest?.port.classification) ?? UNKNOWN;
    if (level > known) highest = offered;
  }
  return highest;
}

function unclassifiedOf(ports: Ports): OfferedPort | undefined {
  return ports.find(({ port }) => port.classification === undefined);
}
