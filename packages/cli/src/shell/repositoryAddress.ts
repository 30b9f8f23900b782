import { runGit } from './git';

/**
 * The repository of a file that an address of a Git service names, such as
 * `acme/mesh`; `undefined` for any other address. It knows the forms in which
 * the catalog finds a repository, and is blind to those that it does not check.
 */
export function repositoryOfAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, searchParams } = new URL(address);
  const parts = pathname.split('/').filter(part => part !== '');
  const azure = parts.indexOf('_git');
  if (azure > 0 && searchParams.has('path'))
    return nameOf(parts.slice(0, azure + 2));
  const at = parts.findIndex((part, index) => index > 1 && SHOWS.has(part));
  // something has to follow: a branch, where it is in the path, and a file
  const follows = parts[at] === 'browse' ? 1 : 2;
  if (at === -1 || at + follows >= parts.length) return undefined;
  return nameOf(parts.slice(0, at));
}

const SHOWS = new Set(['blob', 'tree', 'raw', 'src', 'edit', 'browse']);

/** The names of the repositories that one is a copy of, as git knows them. */
export function findRemotes(folder: string): readonly string[] {
  try {
    const args = ['config', '--get-regexp', '^remote\\..*\\.url$'];
    return runGit(folder, args)
      .split('\n')
      .flatMap(line => nameOfRemote(line.slice(line.indexOf(' ') + 1)) ?? []);
  } catch {
    return [];
  }
}

/** `git@host:acme/mesh.git`, and the same as an address. */
function nameOfRemote(remote: string): string | undefined {
  const short = /^[^/:]+@[^/:]+:(.+)$/.exec(remote)?.[1];
  const path =
    short ?? (URL.canParse(remote) ? new URL(remote).pathname : undefined);
  return path && nameOf(path.split('/').filter(part => part !== ''));
}

/** One name for the many ways in which services write the same repository. */
function nameOf(parts: readonly string[]): string {
  return parts
    .filter(part => !FILLERS.has(part))
    .join('/')
    .replace(/\.git$/, '')
    .toLowerCase();
}

const FILLERS = new Set(['_git', 'v3', 'scm', 'projects', 'repos', '-']);
