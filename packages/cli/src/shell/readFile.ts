import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { LIMITS } from '../source/limits';
import { reasonOf } from '../unreadable';

/** The text of a file, or why it cannot be read. */
export type ReadResult =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly reason: string;
      /** True when it is only too large. */
      readonly isTooLarge?: boolean;
    };

/** Reads a file, unless it leads out of a folder by a link. */
export function readInside(root: string, file: string): ReadResult {
  try {
    const real = realpathSync.native(file);
    if (!isInside(root, real))
      return refuse('it leads out of the tree and is not read');
    const stat = statSync(real);
    if (stat.isDirectory()) return refuse('it is a folder');
    if (!stat.isFile()) return refuse('it is not a plain file');
    if (stat.size > LIMITS.fileBytes) return refuseSize(stat.size);
    return decode(readFileSync(real));
  } catch (error) {
    return refuse(reasonOf(error));
  }
}

/**
 * Reads a plain file that was found in the tree: nothing has to be asked about
 * it, only that no link has taken its place.
 */
export function readInPlace(file: string): ReadResult {
  let handle: number | undefined;
  try {
    handle = openSync(file, IN_PLACE);
    const size = readSync(handle, room, 0, room.length, 0);
    return size > LIMITS.fileBytes
      ? refuseSize(fstatSync(handle).size)
      : decodeRoom(size);
  } catch (error) {
    return refuse(reasonOf(error));
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

const IN_PLACE =
  constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
// one byte more than is read of a file, to see that there is more
const room = Buffer.allocUnsafeSlow(LIMITS.fileBytes + 1);

function refuseSize(bytes: number): ReadResult {
  const reason = `it has ${bytes} bytes; files of at most ${LIMITS.fileBytes} are read`;
  return { ok: false, reason, isTooLarge: true };
}

/** A file that cannot be read, and why. */
export function refuse(reason: string): ReadResult {
  return { ok: false, reason };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): ReadResult {
  // it may have grown since it was measured
  if (bytes.length > LIMITS.fileBytes) return refuseSize(bytes.length);
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    return refuse(
      isUtf16(bytes)
        ? 'it is UTF-16 text; save it as UTF-8'
        : 'it is not UTF-8 text',
    );
  }
}

/** True for what begins with the mark that tells the order of its bytes. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  );
}

/** The text in the room; most need no view of it, which takes more than it. */
function decodeRoom(size: number): ReadResult {
  const text = room.toString('utf8', 0, size);
  // it stands for what is no UTF-8, and for itself
  return text.includes('\ufffd')
    ? decode(room.subarray(0, size))
    : { ok: true, text };
}

/** True when a resolved path is the folder or below it. */
export function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return (
    relative !== '..' &&
    !relative.startsWith(`..${path.sep}`) &&
    !path.isAbsolute(relative)
  );
}
