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
  return (
    promiseIn(slos, property, 'port') ??
    promiseIn(levelsOf(contract), property, 'contract') ??
    promiseIn(offered.inherited ?? NO_SLOS, property, 'product') ??
    SILENT
  );
}

const SILENT: PortPromise = { isUnreadable: false, saidBy: 'product' };

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

/** What a list says on a property, by its ODCS name; it is read once. */
function promiseIn(
  slos: readonly WrittenSlo[],
  property: string,
  saidBy: PortPromise['saidBy'],
): PortPromise | undefined {
  if (slos.length === 0) return undefined;
  let promises = promised[saidBy].get(slos);
  if (!promises) {
    const all = [...byProperty(slos)];
    promises = new Map(
      all.map(([name, placed]) => [name, { ...findPromise(placed), saidBy }]),
    );
    promised[saidBy].set(slos, promises);
  }
  return promises.get(property);
}

type Promises = ReadonlyMap<string, PortPromise>;

/** By who says it, and the list that it was read from, as `sorted` is. */
const promised: Readonly<
  Record<PortPromise['saidBy'], WeakMap<readonly WrittenSlo[], Promises>>
> = { port: new WeakMap(), contract: new WeakMap(), product: new WeakMap() };

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
