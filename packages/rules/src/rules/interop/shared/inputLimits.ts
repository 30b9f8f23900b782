import type { OfferedPort, OutputPort } from '@backstage-data-mesh/model';
import { isSilent, type PortPromise } from '../../../contract/promises';
import type { InputFlow } from '../../../facts/flow/inputFlows';
import { ofPorts, type Offer } from '../../../facts/flow/offers';
import type { PlacedLevel } from '../../../slo/promises';
import { promisesOf } from './promisesOf';

/** The properties that a product cannot promise better than its inputs. */
export const CHAINED = [
  'availability',
  'frequency',
  'latency',
  'freshness',
] as const;

/** A property that a product cannot promise better than its inputs. */
export type ChainedProperty = (typeof CHAINED)[number];

/** A property, and whether its other word may stand for it. */
export interface Wanted {
  readonly property: ChainedProperty;
  readonly words: 'own' | 'any';
}

/** What an input promises, and where. */
export interface InputLimit {
  readonly flow: InputFlow;
  readonly placed: PlacedLevel;
  /** The port that promises it. */
  readonly port: OfferedPort;
  readonly saidBy: PortPromise['saidBy'];
}

/**
 * What an input gives: a promise that it keeps, nothing that limits, or what
 * nobody knows, with the reason.
 */
export type Given =
  | {
      readonly is: 'limit';
      readonly limit: InputLimit;
      readonly isCall?: boolean;
    }
  | { readonly is: 'free' }
  | {
      readonly is: 'unknown';
      readonly why: 'silent' | 'unreadable' | 'unclear';
    };

const FREE: Given = { is: 'free' };

/**
 * What an input gives of a property. A port that promises nothing is not known,
 * whatever stands behind it. Availability hangs on what is called; what was
 * copied stays there when its source is away.
 */
export function givenBy(flow: InputFlow, wanted: Wanted): Given {
  const { input, read, reading } = flow;
  if (isMarkedFree(input)) return FREE;
  if (read.length !== 1) return { is: 'unknown', why: 'unclear' };
  const [port] = read;
  const isCall =
    wanted.property === 'availability' ? isCalled(port.port) : true;
  if (isCall === false) return FREE;
  const promise = PROMISED[wanted.property][wanted.words](reading);
  const { placed, isUnreadable, saidBy } = promise ?? SILENT;
  if (isUnreadable) return { is: 'unknown', why: 'unreadable' };
  if (!placed) return { is: 'unknown', why: 'silent' };
  return { is: 'limit', limit: { flow, placed, port, saidBy }, isCall };
}

/** Only who says why may leave an input out. */
export function isMarkedFree({ limits, reason }: InputFlow['input']): boolean {
  return limits === false && reason !== undefined;
}

/** Whether a port is called when data is needed; `undefined` where it is silent. */
export function isCalled({ type }: OutputPort): boolean | undefined {
  return type === undefined || type === 'other' ? undefined : CALLS.has(type);
}

const CALLS: ReadonlySet<string> = new Set(['rest', 'graphql', 'grpc', 'mcp']);

const SILENT: PortPromise = { isUnreadable: false, saidBy: 'port' };

type PromiseOf = (reading: Offer) => PortPromise | undefined;

function promised(
  property: ChainedProperty,
  words: Wanted['words'],
): PromiseOf {
  return ofPorts((ports, offer) =>
    ports.length === 1 ? promisesOf(offer)[0].on(property, words) : undefined,
  );
}

const PROMISED: Readonly<
  Record<ChainedProperty, Record<Wanted['words'], PromiseOf>>
> = {
  availability: both('availability'),
  frequency: both('frequency'),
  latency: both('latency'),
  freshness: both('freshness'),
};

function both(property: ChainedProperty) {
  return { own: promised(property, 'own'), any: promised(property, 'any') };
}

/**
 * What is sure to be given by what is read, whatever else is said of the input:
 * NaN where that is not known. Each is one function, so that what it gives can
 * be remembered by it.
 */
export function surelyGiven({ property, words }: Wanted): GiveAmount {
  return GIVEN[property][words];
}

type GiveAmount = (reading: Offer) => number;

function amountOf(
  property: ChainedProperty,
  words: Wanted['words'],
): GiveAmount {
  return reading => {
    const promise = PROMISED[property][words](reading);
    if (promise && isSilent(promise) && isCopy(reading, property)) return 1;
    return promise?.placed && !promise.isUnreadable
      ? promise.placed.level.amount
      : NaN;
  };
}

const GIVEN: Readonly<
  Record<ChainedProperty, Record<Wanted['words'], GiveAmount>>
> = {
  availability: inBothWords('availability'),
  frequency: inBothWords('frequency'),
  latency: inBothWords('latency'),
  freshness: inBothWords('freshness'),
};

function inBothWords(property: ChainedProperty) {
  return { own: amountOf(property, 'own'), any: amountOf(property, 'any') };
}

function isCopy({ ports }: Offer, property: ChainedProperty): boolean {
  return property === 'availability' && isCalled(ports[0].port) === false;
}
