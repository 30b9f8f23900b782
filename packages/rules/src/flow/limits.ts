import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import { findPromise, slosOf, type PlacedLevel } from '../slo/promises';
import type { SloLevel } from '../slo';
import { chainTo, createFlood, type Flood } from './flood';
import type { FlowTable } from './flowTable';
import type { InputFlow } from './inputFlows';
import type { OfferedPort } from './offers';
import { rememberBy } from './rememberBy';

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
  isInDoubt(flow: InputFlow): boolean;
}

/**
 * Follows the chain of a property. A promise is taken as it is: whether it can
 * be kept is for the product that gives it. Where a port promises nothing, the
 * weakest promise of its inputs counts, for frequency the most frequent one,
 * since that input alone may bring news. Linear but for sorting the promises.
 */
export function deriveLimits(
  graph: MeshGraph,
  table: FlowTable,
  property: ChainedProperty,
): Limits {
  const promised = rememberPromises(property);
  const isSilent = (flow: number) => {
    const promise = promised(table.read(flow));
    return promise !== undefined && !promise.placed && !promise.isUnreadable;
  };
  const known = spreadPromises(graph, table, { property, promised, isSilent });
  const doubt = spreadDoubt(graph, table, { promised, isSilent });
  return {
    limitOf(flow) {
      const promise = promised(flow.read);
      if (!promise || promise.isUnreadable) return undefined;
      if (promise.placed) return directLimit(flow, promise.placed);
      return distantLimit(flow, { table, known, promised });
    },
    isInDoubt: ({ read, provider }) => {
      const promise = promised(read);
      if (promise?.placed) return promise.isUnreadable;
      return (
        !promise ||
        promise.isUnreadable ||
        known.sourceOf(provider) === undefined ||
        doubt.cameBy(provider) !== undefined
      );
    },
  };
}

type Promises = ReturnType<typeof rememberPromises>;

/** What the port promises that is read; `undefined` when it is not sure which. */
function rememberPromises(property: ChainedProperty) {
  const promiseOf = rememberBy(({ port }: OfferedPort) =>
    findPromise(slosOf(port), property),
  );
  return (ports: readonly OfferedPort[]) =>
    ports.length === 1 ? promiseOf(ports[0]) : undefined;
}

/** The order in which promises go out: the one that counts most first. */
const FIRST: Readonly<Record<ChainedProperty, 'highest' | 'lowest'>> = {
  latency: 'highest',
  availability: 'lowest',
  frequency: 'lowest',
};

function spreadPromises(
  graph: MeshGraph,
  table: FlowTable,
  { property, promised, isSilent }: Spreading & { property: ChainedProperty },
): Flood {
  const flood = createFlood(table, graph.nodeCount);
  const sign = FIRST[property] === 'lowest' ? 1 : -1;
  const sources = rowsOf(table)
    .flatMap(flow => {
      const amount = promised(table.read(flow))?.placed?.level.amount;
      return amount === undefined ? [] : { flow, amount };
    })
    .sort((a, b) => sign * (a.amount - b.amount) || a.flow - b.flow);
  for (const { flow } of sources) flood.spread([flow], isSilent);
  return flood;
}

interface Spreading {
  readonly promised: Promises;
  readonly isSilent: (flow: number) => boolean;
}

function spreadDoubt(
  graph: MeshGraph,
  table: FlowTable,
  { promised, isSilent }: Spreading,
): Flood {
  const flood = createFlood(table, graph.nodeCount);
  const hasInputs = new Uint8Array(graph.nodeCount);
  const flows = rowsOf(table);
  for (const flow of flows) hasInputs[table.consumer(flow)] = 1;
  const sources = flows.filter(flow => {
    const promise = promised(table.read(flow));
    const isDeadEnd = isSilent(flow) && !hasInputs[table.provider(flow)];
    return !promise || promise.isUnreadable || isDeadEnd;
  });
  flood.spread(sources, isSilent);
  return flood;
}

function rowsOf(table: FlowTable): number[] {
  return Array.from({ length: table.size }, (_, flow) => flow);
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

interface Known {
  readonly table: FlowTable;
  readonly known: Flood;
  readonly promised: Promises;
}

function distantLimit(
  flow: InputFlow,
  { table, known, promised }: Known,
): InputLimit | undefined {
  const { provider } = flow;
  const source = known.sourceOf(provider);
  const ports = source === undefined ? [] : table.read(source);
  const placed = promised(ports)?.placed;
  if (source === undefined || !placed) return undefined;
  return {
    flow,
    placed,
    level: placed.level,
    source: table.provider(source),
    port: ports[0],
    chain: () => [provider, ...chainTo(table, known, provider)],
  };
}
