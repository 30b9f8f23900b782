import type { OutputPort } from '@backstage-data-mesh/model';
import { SLO_PROPERTIES, type WrittenSlo } from '../slo';
import { findPromise, type Promised } from '../slo/promises';
import { propertyName } from './comparePromises';
import { readContractTerms } from './readContract';

/** What a port promises on a property. */
export interface PortPromise extends Promised {
  /** True where the port is silent, and its contract says it. */
  readonly isInContract: boolean;
}

/**
 * What a port promises on a property: what it says itself; where it is silent,
 * what its contract says; and where both are silent, what they say in its other
 * word, unless that is not wanted. Each list of service levels is read once.
 */
export function promiseOfPort(
  port: OutputPort,
  property: string,
  words: 'own' | 'any' = 'any',
): PortPromise {
  const own = inOwnWord(port, property);
  const other = words === 'any' && isSilent(own) && otherWordOf.get(property);
  return other ? inOwnWord(port, other) : own;
}

/** True where nothing is promised, neither what can be read nor what cannot. */
export function isSilent({ placed, isUnreadable }: Promised): boolean {
  return !placed && !isUnreadable;
}

/** True where a port promises something in a word and in its other word. */
export function usesBothWords(port: OutputPort, property: string): boolean {
  const other = otherWordOf.get(property);
  return (
    other !== undefined &&
    [property, other].every(word => !isSilent(inOwnWord(port, word)))
  );
}

const otherWordOf: ReadonlyMap<string, string> = new Map(
  SLO_PROPERTIES.flatMap(({ name, otherWord }) =>
    otherWord === undefined ? [] : [[name, otherWord] as const],
  ),
);

function inOwnWord(
  { slos, contract }: OutputPort,
  property: string,
): PortPromise {
  const own = rememberPromise(slos ?? NO_SLOS, property);
  if (!isSilent(own)) return { ...own, isInContract: false };
  const theirs = rememberPromise(levelsOf(contract), property);
  return { ...theirs, isInContract: !isSilent(theirs) };
}

/** As many service levels as a port can sensibly have. */
const MAX_SLOS = 100;

/** What a port or its contract says in the same word as somebody else. */
export function writtenPromises(
  { slos = [], contract }: OutputPort,
  slo: WrittenSlo,
): readonly WrittenSlo[] {
  const isIt = (other: WrittenSlo) => propertyName(other) === propertyName(slo);
  const own = slos.slice(0, MAX_SLOS).filter(isIt);
  return own.length > 0
    ? own
    : levelsOf(contract).slice(0, MAX_SLOS).filter(isIt);
}

function levelsOf(contract: OutputPort['contract']): readonly WrittenSlo[] {
  if (typeof contract !== 'string') return NO_SLOS;
  return readContractTerms(contract).value?.slaProperties ?? NO_SLOS;
}

const NO_SLOS: readonly WrittenSlo[] = [];

/** By the list that it was read from: whoever asks has read that. */
function rememberPromise(
  slos: readonly WrittenSlo[],
  property: string,
): Promised {
  let known = promises.get(slos);
  if (!known) promises.set(slos, (known = new Map()));
  let promise = known.get(property);
  if (!promise) {
    promise = findPromise(slos.slice(0, MAX_SLOS), property);
    known.set(property, promise);
  }
  return promise;
}

const promises = new WeakMap<readonly WrittenSlo[], Map<string, Promised>>();
