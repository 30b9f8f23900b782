import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { TestTree } from './runIn';

const hasGit = spawnSync('git', ['--version']).status === 0;

if (!hasGit && process.env.CI) throw new Error('These tests need git');

/** Specifies what is said of repositories, where there is git to make one. */
export const describeWithGit = hasGit
  ? describe
  : (title: string, body: () => void) =>
      // eslint-disable-next-line jest/no-disabled-tests, jest/valid-describe-callback -- with CI it has failed above
      describe.skip(`${title} (not run: there is no git)`, body);

const SETTINGS = [
  ...['-c', 'user.name=A', '-c', 'user.email=a@b.c'],
  ...['-c', 'protocol.file.allow=always'],
];

/** Runs a command of git in a tree. */
export function git(
  { folder }: Pick<TestTree, 'folder'>,
  ...args: string[]
): void {
  execFileSync('git', [...SETTINGS, ...args], { cwd: folder, stdio: 'ignore' });
}

/** Makes a tree a repository that has all its files in a commit. */
export function makeRepository(tree: TestTree): TestTree {
  rmSync(tree.path('.git'), { recursive: true });
  git(tree, 'init', '-q');
  git(tree, 'add', '-A');
  git(tree, 'commit', '-qm', 'all', '--allow-empty');
  return tree;
}
