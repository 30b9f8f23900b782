import type { OfferedPort } from '@backstage-data-mesh/model';
import { rememberBy } from '../memory/rememberBy';
import { SLO_PROPERTIES, type WrittenSlo } from '../slo';
import { findPromise, type PlacedSlo, type Promised } from '../slo/promises';
import { propertyName } from './comparePromises';
import { readContractTerms } from './readContract';

/** Who promises: the port itself; else its contract; else its product, for all ports. */
const SAYERS = ['port', 'contract', 'product'] as const;

type Sayer = (typeof SAYERS)[number];

/** What a port promises on a property. */
export interface PortPromise extends Promised {
  readonly saidBy: Sayer;
}

/** A port, and what its product promises for all ports. */
export type PromisingPort = Pick<OfferedPort, 'port' | 'inherited'>;

type WrittenSlos = readonly WrittenSlo[];

/** True where nothing is promised, neither what can be read nor what cannot. */
export function isSilent({ placed, isUnreadable }: Promised): boolean {
  return !placed && !isUnreadable;
}

const otherWordOf: ReadonlyMap<string, string> = new Map(
  SLO_PROPERTIES.flatMap(({ name, otherWord }) =>
    otherWord === undefined ? [] : [[name, otherWord] as const],
  ),
);

const SILENT: PortPromise = { isUnreadable: false, saidBy: 'product' };

const SAID: Readonly<
  Record<Sayer, (offered: PromisingPort) => WrittenSlos | undefined>
> = {
  port: ({ port }) => port.slos,
  contract: ({ port: { contract } }) =>
    typeof contract === 'string'
      ? readContractTerms(contract).value?.slaProperties
      : undefined,
  product: ({ inherited }) => inherited,
};

/** All that a list says on one property. */
class PropertySlos {
  /** Made with the first: a list that grows has room that most do not need. */
  readonly placed: PlacedSlo[];
  private known?: PortPromise;

  constructor(
    readonly name: string,
    first: PlacedSlo,
  ) {
    this.placed = [first];
  }

  promise(saidBy: PortPromise['saidBy']): PortPromise {
    if (this.known?.saidBy !== saidBy) {
      this.known = { ...findPromise(this.placed), saidBy };
    }
    return this.known;
  }
}

/** So many properties are found as fast one after another as by their names. */
const FEW = 8;
const NONE: readonly PropertySlos[] = [];

/** A list by property, of which most have one or two. */
class SloList {
  private few = NONE;
  private many?: Map<string, PropertySlos>;

  constructor(readonly slos: WrittenSlos) {
    slos.forEach((slo, index) => {
      const name = propertyName(slo);
      const known = this.on(name);
      if (known) known.placed.push({ slo, index });
      else this.enter(new PropertySlos(name, { slo, index }));
    });
  }

  on(property: string): PropertySlos | undefined {
    if (this.many) return this.many.get(property);
    for (const each of this.few) if (each.name === property) return each;
    return undefined;
  }

  private enter(entered: PropertySlos): void {
    if (!this.many && this.few.length < FEW) {
      this.few = this.few.concat(entered);
      return;
    }
    this.many ??= new Map(this.few.map(each => [each.name, each]));
    this.many.set(entered.name, entered);
  }
}

function toList(slos: WrittenSlos): SloList {
  return new SloList(slos);
}

const NOTHING = new SloList([]);

/**
 * What a port promises. What it says itself, what its contract says and what its
 * product says for all ports is each read once, so that any number of questions
 * stays cheap; but each question asks for the lists anew, so that whoever takes
 * note of what is read knows who reads them.
 */
export class PortPromises<Port extends PromisingPort = PromisingPort> {
  private readonly lists: { [sayer in Sayer]?: SloList } = {};

  constructor(
    readonly offered: Port,
    private readonly readList: (slos: WrittenSlos) => SloList,
  ) {}

  /**
   * The promise on a property: what the port says itself; where it is silent, what
   * its contract says, else what its product says for all ports; and where all are
   * silent, what they say in its other word, unless that is not wanted.
   */
  on(property: string, words: 'own' | 'any' = 'any'): PortPromise {
    const own = this.inOwnWord(property);
    const other = words === 'any' && isSilent(own) && otherWordOf.get(property);
    return other ? this.inOwnWord(other) : own;
  }

  /** True where something is promised in a word and in its other word. */
  usesBothWords(property: string): boolean {
    const other = otherWordOf.get(property);
    return (
      other !== undefined &&
      [property, other].every(word => !isSilent(this.inOwnWord(word)))
    );
  }

  /** What is said in the same word as somebody else uses. */
  inWordOf(slo: WrittenSlo): readonly WrittenSlo[] {
    const name = propertyName(slo);
    for (const by of SAYERS) {
      const said = this.listOf(by).on(name);
      if (said) return said.placed.map(({ slo: written }) => written);
    }
    return [];
  }

  private inOwnWord(property: string): PortPromise {
    for (const by of SAYERS) {
      const said = this.listOf(by).on(property);
      if (said) return said.promise(by);
    }
    return SILENT;
  }

  private listOf(sayer: Sayer): SloList {
    const slos = SAID[sayer](this.offered);
    if (!slos) return NOTHING;
    const known = this.lists[sayer];
    return known?.slos === slos
      ? known
      : (this.lists[sayer] = this.readList(slos));
  }
}

/** Reads what ports promise; a list that several share, as of a product, once. */
export function readPromises<Port extends PromisingPort>(
  ports: readonly Port[],
): PortPromises<Port>[] {
  const read = ports.length > 1 ? rememberBy(toList) : toList;
  return ports.map(port => new PortPromises(port, read));
}
