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
  const below = nameBelow(cwd + paths.sep, file);
  const name = below ?? paths.relative(cwd, file);
  return name.split(paths.sep).join('/') || '.';
}

/** Nearly all are below, and nothing has to be resolved to see it. */
function nameBelow(folder: string, file: string): string | undefined {
  if (!file.startsWith(folder)) return undefined;
  const name = file.slice(folder.length);
  return DETOUR.test(name) ? undefined : name;
}

/** Nothing, `.` or `..` between two separators or at an end. */
const DETOUR = /(?:^|[/\\])\.{0,2}(?:[/\\]|$)/;
