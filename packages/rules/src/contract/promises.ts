import type { OfferedPort, OutputPort } from '@backstage-data-mesh/model';
import { SLO_PROPERTIES, type WrittenSlo } from '../slo';
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
    const found = readList(read()).on(name);
    if (found) return found.placed.map(({ slo: written }) => written);
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
  return readList(slos).on(property)?.promise(saidBy);
}

/** All that a list says on one property. */
class PropertySlos {
  readonly placed: PlacedSlo[] = [];
  private known?: PortPromise;

  constructor(readonly name: string) {}

  promise(saidBy: PortPromise['saidBy']): PortPromise {
    if (this.known?.saidBy !== saidBy) {
      this.known = { ...findPromise(this.placed), saidBy };
    }
    return this.known;
  }
}

/** A list by property, of which most have one: nothing is made for others. */
class SloList {
  private first?: PropertySlos;
  private others?: Map<string, PropertySlos>;

  constructor(slos: readonly WrittenSlo[]) {
    slos.forEach((slo, index) => {
      const name = propertyName(slo);
      const known = this.on(name) ?? this.enter(new PropertySlos(name));
      known.placed.push({ slo, index });
    });
  }

  on(property: string): PropertySlos | undefined {
    return this.first?.name === property
      ? this.first
      : this.others?.get(property);
  }

  private enter(entered: PropertySlos): PropertySlos {
    if (this.first) (this.others ??= new Map()).set(entered.name, entered);
    else this.first = entered;
    return entered;
  }
}

/** A list is read once, so that any number of questions to it stays cheap. */
function readList(slos: readonly WrittenSlo[]): SloList {
  // a list is asked for one property after the other
  if (lastList && lastSlos === slos) return lastList;
  let list = lists.get(slos);
  if (!list) lists.set(slos, (list = new SloList(slos)));
  [lastSlos, lastList] = [slos, list];
  return list;
}

/** By the list that it was read from: whoever asks has read that. */
const lists = new WeakMap<readonly WrittenSlo[], SloList>();

let lastSlos: readonly WrittenSlo[] | undefined;
let lastList: SloList | undefined;
