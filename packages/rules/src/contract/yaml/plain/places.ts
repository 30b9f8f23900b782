/** Stands for an end that a comment makes doubtful. @public */
export const DOUBTFUL_END = -1;

/** Where a value stands. @public */
export interface PlainPlace {
  readonly start: number;
  /** May be `DOUBTFUL_END`. */
  readonly end: number;
}

/** The same, with its key and what kind of value it is. @public */
export interface PlainEntry extends PlainPlace {
  /** `NO_KEY` for the document, and for items of a list. */
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly isText: boolean;
}

/** Stands for the place of a key where there is none. @public */
export const NO_KEY = -1;

const [START, END, KEY_START, KEY_END, IS_TEXT, NEXT] = [0, 1, 2, 3, 4, 5];
const WIDTH = 6;

/**
 * Where all values of a text stand, each before those that are in it; the first,
 * 0, is the document. They are numbers in one list: a document has very many, and
 * a finding asks for few of them.
 *
 * @public
 */
export class PlainPlaces {
  private readonly numbers: number[] = [];

  /** Makes room for the value that is read next; what is in it comes behind. */
  open(): number {
    return this.numbers.push(0, 0, 0, 0, 0, 0) - WIDTH;
  }

  /** Notes a value when all that is in it has been read. */
  close(at: number, entry: PlainEntry): void {
    const { numbers } = this;
    numbers[at + START] = entry.start;
    numbers[at + END] = entry.end;
    numbers[at + KEY_START] = entry.keyStart;
    numbers[at + KEY_END] = entry.keyEnd;
    numbers[at + IS_TEXT] = entry.isText ? 1 : 0;
    numbers[at + NEXT] = numbers.length;
  }

  entryAt(at: number): PlainEntry {
    const { numbers } = this;
    return {
      start: numbers[at + START],
      end: numbers[at + END],
      keyStart: numbers[at + KEY_START],
      keyEnd: numbers[at + KEY_END],
      isText: numbers[at + IS_TEXT] === 1,
    };
  }

  /** The first value in a list or a map; the end of it where there is none. */
  firstIn(at: number): number {
    return at + WIDTH;
  }

  /** The value behind another one and all that is in it. */
  behind(at: number): number {
    return this.numbers[at + NEXT];
  }

  keyStart(at: number): number {
    return this.numbers[at + KEY_START];
  }

  keyEnd(at: number): number {
    return this.numbers[at + KEY_END];
  }
}
