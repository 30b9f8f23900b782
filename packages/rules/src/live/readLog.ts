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
  /**
   * The readers of a cell that has changed. They are forgotten as such: they
   * have to read it again.
   */
  takeReaders(cell: Cell): readonly Reader[];
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
    takeReaders: register.take,
  };
}

function grow(values: Uint32Array, size: number) {
  const next = new Uint32Array(Math.ceil(size * 1.5));
  next.set(values);
  return next;
}

/** Keeps the readers of each cell in lists that hold nobody twice. */
function createRegister() {
  const readers = new Map<Cell, Reader[]>();
  const read = new Map<Reader, readonly Cell[]>();
  const taken = new Map<Reader, Set<Cell>>();
  return {
    set(reader: Reader, cells: readonly Cell[]): void {
      const gone = taken.get(reader);
      const listed = new Set(
        read.get(reader)?.filter(cell => !gone?.has(cell)),
      );
      for (const cell of cells) {
        if (listed.has(cell)) continue;
        const list = readers.get(cell);
        if (list) list.push(reader);
        else readers.set(cell, [reader]);
      }
      taken.delete(reader);
      // who no longer reads a cell stays on its list until that changes
      const kept = new Set(cells);
      const left = [...listed].filter(cell => !kept.has(cell));
      read.set(reader, left.length > 0 ? [...cells, ...left] : cells);
    },
    take(cell: Cell): readonly Reader[] {
      const list = readers.get(cell) ?? [];
      readers.delete(cell);
      for (const reader of list) {
        const gone = taken.get(reader);
        if (gone) gone.add(cell);
        else taken.set(reader, new Set([cell]));
      }
      return list;
    },
  };
}
