import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import { HIGHEST, levelOf } from './classification';
import type { Downgrades } from './downgrades';
import { chainTo, createFlood, type Flood } from './flood';
import type { FlowTable } from './flowTable';
import type { OfferedPort } from './offers';
import { rememberBy } from './rememberBy';

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

/**
 * Carries classifications along the flows: a port is as restricted as it says
 * and as the inputs of its product are, unless an approved downgrade covers
 * that. The highest level goes first, so each product is reached once and by
 * the shortest chain: linear in flows and ports, cycles included.
 */
export function deriveSensitivity(
  graph: MeshGraph,
  table: FlowTable,
  downgrades: Downgrades,
): Sensitivity {
  const rules: Spreading = { graph, table, downgrades };
  const levels = new Int8Array(graph.nodeCount).fill(UNKNOWN);
  const known = spreadLevels(rules, levels);
  const doubt = spreadDoubt(rules, levels);
  const describe = (flood: Flood, product: MeshNode, pick: Pick) => {
    const source = flood.sourceOf(product);
    if (source === undefined) return undefined;
    return {
      product: table.provider(source),
      port: pick(table.read(source)),
      chain: () => chainTo(table, flood, product),
    };
  };
  return {
    levelOf: product =>
      levels[product] === UNKNOWN ? undefined : levels[product],
    sourceOf: product => describe(known, product, highestOf),
    doubtOf: product => describe(doubt, product, unclassifiedOf),
  };
}

type Pick = (ports: Ports) => OfferedPort | undefined;

const UNKNOWN = -1;

interface Spreading {
  readonly graph: MeshGraph;
  readonly table: FlowTable;
  readonly downgrades: Downgrades;
}

function spreadLevels(rules: Spreading, levels: Int8Array): Flood {
  const { graph, table } = rules;
  const flood = createFlood(table, graph.nodeCount);
  const sources = groupSources(table);
  for (let level = HIGHEST; level >= 0; level--) {
    const isRaised = rememberPorts((product, { port }) => {
      const own = levelOf(port.classification) ?? UNKNOWN;
      return own < level && !rules.downgrades.covers(product, port, level);
    });
    flood.spread(
      sources[level],
      flow => isRaised(table.provider(flow), table.read(flow)),
      product => {
        levels[product] = level;
      },
    );
  }
  return flood;
}

/**
 * What is not classified may be anything. It passes through a port unless that
 * is at the highest level itself, or was lowered from there with approval.
 */
function spreadDoubt(rules: Spreading, levels: Int8Array): Flood {
  const { graph, table, downgrades } = rules;
  const flood = createFlood(table, graph.nodeCount);
  const lets = rememberPorts((product, { port }) => {
    const own = levelOf(port.classification) ?? UNKNOWN;
    return own < HIGHEST && !downgrades.covers(product, port, HIGHEST);
  });
  const isUnclear = rememberBy(
    (ports: Ports) => ports.length === 0 || unclassifiedOf(ports) !== undefined,
  );
  const sources = rowsOf(table).filter(flow => isUnclear(table.read(flow)));
  flood.spread(sources, flow => {
    const provider = table.provider(flow);
    return levels[provider] < HIGHEST && lets(provider, table.read(flow));
  });
  return flood;
}

/** The flows by the level of the ports that they read. */
function groupSources(table: FlowTable): number[][] {
  const sources: number[][] = Array.from({ length: HIGHEST + 1 }, () => []);
  const highest = rememberBy((ports: Ports) =>
    levelOf(highestOf(ports)?.port.classification),
  );
  for (const flow of rowsOf(table)) {
    const level = highest(table.read(flow));
    if (level !== undefined) sources[level].push(flow);
  }
  return sources;
}

function rowsOf(table: FlowTable): number[] {
  return Array.from({ length: table.size }, (_, flow) => flow);
}

type Ports = readonly OfferedPort[];

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

/** True when one of the ports is as asked. */
function rememberPorts(
  isAsAsked: (product: MeshNode, port: OfferedPort) => boolean,
) {
  const some = rememberBy((ports: Ports, product: MeshNode) =>
    ports.some(port => isAsAsked(product, port)),
  );
  return (product: MeshNode, ports: Ports) => some(ports, product);
}
