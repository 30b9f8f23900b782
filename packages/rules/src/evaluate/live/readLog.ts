/** The number of something that can be read, and can change on its own. */
export type Cell = number;

/** Somebody who reads cells: a subject that is judged, or part of an index. */
export type Reader = number;

/** Remembers who has read what, so that a change finds those whom it concerns. */
export interface ReadLog {
  /** Notes that whoever is at work reads a cell. */
  read(cell: Cell): void;
  /** Lets a reader work, and remembers what it reads from now on. */
  record<Value>(reader: Reader, work: () => Value): Value;
  /** Lets something be worked out of which nobody takes note. */
  apart<Value>(work: () => Value): Value;
  /** The readers of a cell. */
  readersOf(cell: Cell): readonly Reader[];
}

interface Frame {
  readonly cells: Cell[];
  /** Marks the cells that are in `cells` already. */
  readonly stamp: number;
}

/** Creates a log in which nobody has read anything. */
export function createReadLog(): ReadLog {
  const register = createRegister();
  let stamps = new Uint32Array(1024);
  let lastStamp = 0;
  let frame: Frame | undefined;
  const within = <Value>(next: Frame | undefined, work: () => Value): Value => {
    const outer = frame;
    frame = next;
    try {
      return work();
    } finally {
      frame = outer;
    }
  };
  return {
    read(cell) {
      if (!frame) return;
      if (cell >= stamps.length) stamps = grow(stamps, cell + 1);
      if (stamps[cell] === frame.stamp) return;
      stamps[cell] = frame.stamp;
      frame.cells.push(cell);
    },
    record(reader, work) {
      const cells: Cell[] = [];
      const value = within({ cells, stamp: ++lastStamp }, work);
      register.set(reader, cells);
      return value;
    },
    apart: work => within(undefined, work),
    readersOf: register.of,
  };
}

function grow(values: Uint32Array, size: number) {
  const next = new Uint32Array(Math.ceil(size * 1.5));
  next.set(values);
  return next;
}

/**
 * Keeps the readers of each cell. Who no longer reads a cell stays on its list,
 * and is judged once too often at worst.
 */
function createRegister() {
  const readers = new Map<Cell, Reader[]>();
  const listed = new Map<Reader, readonly Cell[]>();
  const add = (reader: Reader, cell: Cell) => {
    const list = readers.get(cell);
    if (list) list.push(reader);
    else readers.set(cell, [reader]);
  };
  return {
    set(reader: Reader, cells: readonly Cell[]): void {
      const before = listed.get(reader);
      const known = before && new Set(before);
      const added = known ? cells.filter(cell => !known.has(cell)) : cells;
      if (added.length === 0) return;
      for (const cell of added) add(reader, cell);
      listed.set(reader, before ? [...before, ...added] : cells);
    },
    of: (cell: Cell): readonly Reader[] => readers.get(cell) ?? [],
  };
}
