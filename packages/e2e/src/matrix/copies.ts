import fs from 'node:fs';
import path from 'node:path';

/** The versions that an app has of each Backstage package, by name. */
export type Copies = ReadonlyMap<string, ReadonlySet<string>>;

const RESOLVED = /^ {2}resolution: "(@backstage\/[^@]+)@npm:([^:"]+)/gm;

/** Reads them from the lock file in a folder. */
export function copiesIn(folder: string): Copies {
  const lock = fs.readFileSync(path.join(folder, 'yarn.lock'), 'utf8');
  const copies = new Map<string, Set<string>>();
  for (const [, name, version] of lock.matchAll(RESOLVED)) {
    const versions = copies.get(name) ?? new Set();
    copies.set(name, versions.add(version));
  }
  return copies;
}

/** What differs between two states of an app: one line a package. */
export function differences(before: Copies, after: Copies): string[] {
  const shown = (versions?: ReadonlySet<string>) =>
    [...(versions ?? [])].sort().join(' and ') || 'none';
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .filter(name => shown(before.get(name)) !== shown(after.get(name)))
    .map(
      name =>
        `${name}: ${shown(before.get(name))}, then ${shown(after.get(name))}`,
    );
}

/** The packages that are there more than once. */
export function twice(copies: Copies): string[] {
  return [...copies].filter(([, found]) => found.size > 1).map(([n]) => n);
}
