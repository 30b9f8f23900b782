import path from 'node:path';

/** The files of a name, in and below a folder, that git ignores. */
export function listIgnored(folder: string, name: string): string[] {
  try {
    const which = ['--others', '--ignored', '--exclude-standard'];
    const args = ['ls-files', '-z', ...which, '--', `:(glob)**/${name}`];
    return runGit(folder, args)
      .split('\0')
      .flatMap(found => (found === '' ? [] : path.join(folder, found)));
  } catch {
    return [];
  }
}

/**
 * What git says to a command, in a folder.
 *
 * @throws Error when git is not there, fails, or says more than `maxBuffer`.
 */
export function runGit(
  folder: string,
  args: readonly string[],
  maxBuffer = 1 << 30,
): string {
  // loaded when it is needed: files that are named are checked without git
  const { execFileSync } = process.getBuiltinModule('node:child_process');
  return execFileSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
