import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this repository, also for what runs from a bundle in it. */
export const repositoryRoot = findAbove(__dirname, 'yarn.lock');

function findAbove(folder: string, name: string): string {
  if (existsSync(join(folder, name))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`There is no ${name} above`);
  return findAbove(parent, name);
}
