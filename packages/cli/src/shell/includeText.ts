import path, { posix } from 'node:path';
import { quote } from '@backstage-data-mesh/model';
import type { Doubt } from '../source/doubt';
import { once } from '../source/once';
import { NAMES_NOTHING, type IncludedText } from '../source/placeholders';
import type { Tree } from './files';
import { findRemotes, repositoryOfAddress } from './repositoryAddress';
import { hintNearFiles } from './nearFile';
import { isAddress, resolvePath } from './resolvePath';

/** Reads the file that a placeholder names, in a file by its name in reports. */
export type IncludeText = (fromFile: string, target: string) => IncludedText;

/**
 * Reads what placeholders name, as the catalog resolves it: paths from the file
 * or from the root of its repository. Addresses are not fetched; one in another
 * repository is refused, as the catalog has done since Backstage 1.56.1.
 */
export function createInclude(
  tree: Tree,
  pathOf: ReadonlyMap<string, string>,
): IncludeText {
  const remotes = once(() => findRemotes(tree.root));
  const hintNear = hintNearFiles(tree);
  return (fromFile, target) => {
    if (target.trim() === '') return { ok: false, reason: NAMES_NOTHING };
    if (isAddress(target)) return judgeAddress(target, remotes);
    const from = pathOf.get(fromFile) ?? path.join(tree.root, fromFile);
    const found = resolvePath(tree, from, target);
    if (found.is === 'elsewhere')
      return {
        ok: false,
        reason: `${quote(target)} leads out of the repository; ${ONLY_HERE}`,
      };
    if (found.is === 'outside') return { ok: false, doubt: outsideOf(target) };
    const read = tree.read(found.file);
    if (read.ok) return { ...read, file: tree.nameOf(found.file) };
    if (read.isTooLarge) return { ok: false, doubt: tooLarge(target, read) };
    const name = tree.nameOf(found.file);
    const place = posix.normalize(target) === name ? '' : ` (${quote(name)})`;
    const near = tree.typeOf(found.file) ? '' : hintNear(from, target);
    const reason = `The file ${quote(target)}${place} of the placeholder cannot be included: ${read.reason}${near}`;
    return { ok: false, reason };
  };
}

const ONLY_HERE =
  'the catalog includes files of the same repository only. Keep the file here or, for a contract, write `{ id, version, url }`';

function tooLarge(target: string, { reason }: { readonly reason: string }) {
  return {
    reason: `Nothing in ${quote(target)} was judged: ${reason}`,
    remedy: 'Make the file smaller',
    toldBy: 'yaml-limit' as const,
  };
}

/** In doubt is what stands within the repository, but outside of `--root`. */
function outsideOf(target: string) {
  return {
    reason: `${quote(target)} stands outside the folder that --root names, and is not read`,
    remedy: 'Run without --root, or with a wider one',
  };
}

function judgeAddress(
  target: string,
  remotes: () => readonly string[],
): IncludedText {
  if (/^file:/i.test(target)) {
    const reason = `${quote(target)} is a file of one machine; write its path in the repository`;
    return { ok: false, reason };
  }
  const repository = repositoryOfAddress(target);
  const own = remotes();
  if (repository !== undefined && own.length === 0)
    return { ok: false, doubt: perhapsElsewhere(target, repository) };
  if (repository !== undefined && !own.includes(repository))
    return {
      ok: false,
      reason: `${quote(target)} stands in another repository, ${quote(repository)}; ${ONLY_HERE}`,
    };
  const reason = `${quote(target)} is an address, and nothing is fetched`;
  const remedy = 'Keep the file in the repository, and write its path';
  return { ok: false, doubt: { reason, remedy } };
}

/** Git knows no address of this repository, so nobody can compare. */
function perhapsElsewhere(target: string, repository: string): Doubt {
  return {
    reason: `${quote(target)} stands in the repository ${quote(repository)}; where that is another one than this, ${ONLY_HERE}`,
    remedy: 'Write the path of a file of this repository',
    toldBy: 'placeholder-unverified',
  };
}
