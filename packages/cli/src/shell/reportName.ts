import path from 'node:path';

/**
 * The name of a file in reports and in git: from a folder, with `/` on every
 * system. A backslash is a separator on Windows only; elsewhere it is a letter.
 */
export function reportName(
  cwd: string,
  file: string,
  paths: path.PlatformPath = path,
): string {
  return paths.relative(cwd, file).split(paths.sep).join('/') || '.';
}
