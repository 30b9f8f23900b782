import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { UsageError } from '../exitCodes';

/**
 * Writes a file in one go: whoever reads it meanwhile, and whoever is left with
 * it when the disk is full, has the old text or the new one. A link stays a
 * link, and what is no plain file, such as a pipe, is written to.
 *
 * @throws UsageError when it cannot be written; `name` is what it is called.
 */
export function writeWhole(file: string, text: string, name = file): void {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat && !stat.isFile()) writeFileSync(file, text);
    else replace(stat ? realpathSync.native(file) : file, text, stat?.mode);
  } catch (error) {
    throw notWritten(name, error);
  }
}

/**
 * Makes sure that writing to a file destroys nothing but an earlier one of its
 * kind, which has a word in it that no other has.
 *
 * @throws UsageError for a file that is there and is another.
 */
export function expectOwn(file: string, word: string, name = file): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return;
  const text = readText(file);
  if (text.trim() === '' || text.includes(word)) return;
  throw new UsageError(
    `${name} is there and is something else; remove it first, or name another file`,
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // it is told when it is written
    return '';
  }
}

/**
 * Makes sure that a file that is there may be written to.
 *
 * @throws UsageError when it may not.
 */
export function expectWritable(file: string, name = file): void {
  try {
    accessSync(file, constants.W_OK);
  } catch (error) {
    throw notWritten(name, error);
  }
}

function replace(file: string, text: string, mode: number | undefined): void {
  // a new file would take the place of one that is not to be changed
  if (mode !== undefined) accessSync(file, constants.W_OK);
  const part = `${file}.${process.pid}.part`;
  try {
    writeFileSync(part, text);
    if (mode !== undefined) chmodSync(part, mode);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function notWritten(name: string, error: unknown): UsageError {
  const code = Object(error).code;
  const reason = REASONS[code] ?? `the system says ${code ?? 'nothing more'}`;
  return new UsageError(`${name} cannot be written: ${reason}`, {
    cause: error,
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EACCES: 'it or its folder may not be changed',
  EPERM: 'it or its folder may not be changed',
  EROFS: 'it or its folder may not be changed',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go in a circle',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
};
