import type { OfferedPort, OutputPort } from '@backstage-data-mesh/model';
import { SLO_PROPERTIES, type WrittenSlo } from '../slo';
import { addToList } from '../memory/listMap';
import { findPromise, type PlacedSlo, type Promised } from '../slo/promises';
import { propertyName } from './comparePromises';
import { readContractTerms } from './readContract';

/** What a port promises on a property. */
export interface PortPromise extends Promised {
  /** The port itself; else its contract; else its product, for all ports. */
  readonly saidBy: 'port' | 'contract' | 'product';
}

/** A port, and what its product promises for all ports. */
export type PromisingPort = Pick<OfferedPort, 'port' | 'inherited'>;

/**
 * What a port promises on a property: what it says itself; where it is silent,
 * what its contract says, else what its product says for all ports; and where all
 * are silent, what they say in its other word, unless that is not wanted. Each
 * list of service levels is read once.
 */
export function promiseOfPort(
  offered: PromisingPort,
  property: string,
  words: 'own' | 'any' = 'any',
): PortPromise {
  const own = inOwnWord(offered, property);
  const other = words === 'any' && isSilent(own) && otherWordOf.get(property);
  return other ? inOwnWord(offered, other) : own;
}

/** True where nothing is promised, neither what can be read nor what cannot. */
export function isSilent({ placed, isUnreadable }: Promised): boolean {
  return !placed && !isUnreadable;
}

/** True where a port promises something in a word and in its other word. */
export function usesBothWords(
  offered: PromisingPort,
  property: string,
): boolean {
  const other = otherWordOf.get(property);
  return (
    other !== undefined &&
    [property, other].every(word => !isSilent(inOwnWord(offered, word)))
  );
}

const otherWordOf: ReadonlyMap<string, string> = new Map(
  SLO_PROPERTIES.flatMap(({ name, otherWord }) =>
    otherWord === undefined ? [] : [[name, otherWord] as const],
  ),
);

function inOwnWord(offered: PromisingPort, property: string): PortPromise {
  const { slos = NO_SLOS, contract } = offered.port;
  const own = rememberPromise(slos, property);
  if (!isSilent(own)) return { ...own, saidBy: 'port' };
  const theirs = rememberPromise(levelsOf(contract), property);
  if (!isSilent(theirs)) return { ...theirs, saidBy: 'contract' };
  const ofAll = rememberPromise(offered.inherited ?? NO_SLOS, property);
  return { ...ofAll, saidBy: 'product' };
}

/** What a port, its contract or its product says in the same word as somebody else. */
export function writtenPromises(
  offered: PromisingPort,
  slo: WrittenSlo,
): readonly WrittenSlo[] {
  const { slos = NO_SLOS, contract } = offered.port;
  const name = propertyName(slo);
  const lists = [
    () => slos,
    () => levelsOf(contract),
    () => offered.inherited ?? NO_SLOS,
  ];
  for (const read of lists) {
    const found = byProperty(read()).get(name);
    if (found) return found.map(({ slo: written }) => written);
  }
  return NO_SLOS;
}

function levelsOf(contract: OutputPort['contract']): readonly WrittenSlo[] {
  if (typeof contract !== 'string') return NO_SLOS;
  return readContractTerms(contract).value?.slaProperties ?? NO_SLOS;
}

const NO_SLOS: readonly WrittenSlo[] = [];

/** What a list says on a property, by its ODCS name. */
function rememberPromise(
  slos: readonly WrittenSlo[],
  property: string,
): Promised {
  const placed = byProperty(slos).get(property);
  return placed ? findPromise(placed) : NOTHING;
}

const NOTHING: Promised = { isUnreadable: false };

/** A list is sorted once, so that any number of questions to it stays cheap. */
function byProperty(
  slos: readonly WrittenSlo[],
): ReadonlyMap<string, readonly PlacedSlo[]> {
  let known = sorted.get(slos);
  if (known) return known;
  known = new Map();
  for (const [index, slo] of slos.entries()) {
    addToList(known, propertyName(slo), { slo, index });
  }
  sorted.set(slos, known);
  return known;
}

/** By the list that it was read from: whoever asks has read that. */
const sorted = new WeakMap<readonly WrittenSlo[], Map<string, PlacedSlo[]>>();
