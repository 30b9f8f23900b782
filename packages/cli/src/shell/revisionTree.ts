import path from 'node:path';
import { UsageError } from '../exitCodes';
import { LIMITS } from '../source/limits';
import type { Tree } from './files';
import { runGit } from './git';
import { isInside, refuse } from './readFile';
import { reportName } from './reportName';
import { findRepository } from './repository';

/**
 * The tree as it was at a commit. What has not changed since is read from disk.
 *
 * @throws UsageError for a revision that git does not know.
 */
export function openRevision(now: Tree, revision: string): Tree {
  const commit = findCommit(now.root, revision);
  const entries = listEntries(now.root, commit);
  const changed = new Set(listChanged(now.root, commit));
  const nameIn = (file: string) => reportName(now.root, file);
  return {
    root: now.root,
    nameOf: now.nameOf,
    nameInRepository: now.nameInRepository,
    repositoryOf: now.repositoryOf,
    find: (folder, isWanted) => ({
      files: [...entries.keys()]
        .filter(isWanted)
        .map(name => path.join(now.root, name))
        .filter(file => isInside(folder, file)),
      unread: [],
    }),
    // nobody is told of a revision what may have been meant
    namesIn: () => [],
    foldersIn: () => [],
    typeOf(file) {
      const mode = entries.get(nameIn(file));
      if (mode !== undefined) return PLAIN.has(mode) ? 'file' : 'other';
      const isFolder = now.typeOf(file) === 'folder';
      return isFolder ? 'folder' : undefined;
    },
    read(file) {
      const name = nameIn(file);
      const mode = entries.get(name);
      if (mode === undefined) return refuse('it does not exist');
      if (!changed.has(name)) return now.read(file);
      if (!PLAIN.has(mode)) return refuse('it is not a plain file');
      return readBlob(now.root, `${commit}:${name}`);
    },
  };
}

// the modes of files that are neither links nor submodules
const PLAIN = new Set(['100644', '100755']);

function findCommit(root: string, revision: string): string {
  try {
    const name = `${revision}^{commit}`;
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', name];
    return runGit(root, args).trim();
  } catch (error) {
    const why =
      findRepository(root) === undefined
        ? 'this is no repository'
        : 'fetch it first; in CI, check out more than one commit';
    throw new UsageError(`git knows no commit ${revision} here: ${why}`, {
      cause: error,
    });
  }
}

function listEntries(root: string, commit: string) {
  const entries = runGit(root, ['ls-tree', '-r', '-z', '--full-tree', commit])
    .split('\0')
    .flatMap(line => {
      const match = /^(\d+) [^\t]*\t(.*)$/s.exec(line);
      return match ? [[match[2], match[1]] as const] : [];
    });
  return new Map(entries);
}

function listChanged(root: string, commit: string): string[] {
  const quiet = ['--no-ext-diff', '--no-textconv', '--ignore-submodules'];
  const args = ['diff', '--name-only', '-z', '--no-renames', ...quiet, commit];
  return runGit(root, args).split('\0');
}

function readBlob(root: string, name: string): ReturnType<Tree['read']> {
  try {
    const text = runGit(root, ['cat-file', 'blob', name], LIMITS.fileBytes);
    return { ok: true, text };
  } catch {
    return refuse('git could not give it, or it is too large');
  }
}
