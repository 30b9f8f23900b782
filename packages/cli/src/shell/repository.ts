import { existsSync } from 'node:fs';
import path from 'node:path';

/** The root of the repository that a folder is in, if it is in one. */
export function findRepository(start: string): string | undefined {
  let folder = path.resolve(start);
  for (;;) {
    if (isRepository(folder)) return folder;
    const parent = path.dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

/**
 * Tells in which repository each file stands: a submodule is one of its own.
 * What is in none counts as in one that has the tree's root.
 */
export function rememberRepositories(root: string): (file: string) => string {
  const around = findRepository(root) ?? root;
  const known = new Map([[root, around]]);
  const repositoryOf = (folder: string): string => {
    let answer = known.get(folder);
    if (answer !== undefined) return answer;
    const parent = path.dirname(folder);
    if (parent === folder) return around;
    answer = isRepository(folder) ? folder : repositoryOf(parent);
    known.set(folder, answer);
    return answer;
  };
  return file => repositoryOf(path.dirname(file));
}

function isRepository(folder: string): boolean {
  return existsSync(path.join(folder, '.git'));
}
