import { writeSync } from 'node:fs';

/** Takes a text, and says when it is written. */
export interface Stream {
  write(text: string | Uint8Array, written: () => void): unknown;
}

/** A way out of the process. */
export interface Outlet {
  write(text: string): void;
  /** Resolves when all that was given is written. */
  finish(): Promise<void>;
}

/** Where an outlet leads. */
export interface Target {
  /** Its number among the open files of the process. */
  readonly descriptor: number;
  /** The same as a stream, which takes some milliseconds to make. */
  readonly stream: () => Stream;
  /** Called once, when nobody reads any more. */
  readonly onGone: () => void;
}

/**
 * Writes each text before the next one is made. A stream holds what its reader
 * has not taken yet, which is all of a report: while that is made nothing is
 * given away. Where the system takes no more for now, a stream gets the rest.
 */
export function writeAtOnce({ descriptor, stream, onGone }: Target): Outlet {
  const later = writeLater(stream);
  let isOpen = true;
  return {
    finish: later.finish,
    /** @throws what the system says when it cannot write, such as a full disk. */
    write: text => {
      if (!isOpen) return;
      // what waits comes first
      if (later.hasWritten()) {
        later.write(text);
        return;
      }
      const { rest, stopped } = writeWhatGoes(descriptor, text);
      if (stopped === 'full') later.write(rest);
      if (stopped !== 'gone') return;
      isOpen = false;
      onGone();
    },
  };
}

/** Leaves to a stream when texts are written. */
export function writeLater(
  stream: () => Stream,
): Outlet & { hasWritten(): boolean; write(text: string | Uint8Array): void } {
  const pending: Promise<void>[] = [];
  return {
    hasWritten: () => pending.length > 0,
    write: text => {
      pending.push(
        new Promise(resolve => {
          stream().write(text, resolve);
        }),
      );
    },
    finish: async () => {
      await Promise.all(pending);
    },
  };
}

interface Written {
  readonly rest: string | Uint8Array;
  readonly stopped?: 'full' | 'gone';
}

function writeWhatGoes(descriptor: number, text: string): Written {
  let rest: string | Uint8Array = text;
  try {
    const written = writeSync(descriptor, text);
    if (written >= Buffer.byteLength(text)) return { rest: '' };
    let bytes = Buffer.from(text).subarray(written);
    for (rest = bytes; bytes.length > 0; rest = bytes)
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    return { rest };
  } catch (error) {
    return { rest, stopped: reasonOf(error) };
  }
}

/** In the words of a pipe, of a socket whose reader left texts unread, of Windows. */
const GONE = new Set(['EPIPE', 'ECONNRESET', 'EOF']);

function reasonOf(error: unknown): Written['stopped'] {
  const code =
    typeof error === 'object' && error !== null && 'code' in error
      ? error.code
      : undefined;
  if (code === 'EAGAIN') return 'full';
  if (typeof code === 'string' && GONE.has(code)) return 'gone';
  throw error;
}
