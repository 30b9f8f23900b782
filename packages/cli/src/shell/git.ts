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
