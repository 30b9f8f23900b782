import type { SemVer } from 'semver';

/** What `replacedBy` of a deprecated port names: `professionals@3`. */
export interface NamedPort {
  readonly name: string;
  /** A major version, or a whole one. */
  readonly version?: string;
}

/** Reads what stands in `replacedBy`. */
export function readNamedPort(replacedBy: string): NamedPort {
  const at = replacedBy.lastIndexOf('@');
  return at > 0
    ? { name: replacedBy.slice(0, at), version: replacedBy.slice(at + 1) }
    : { name: replacedBy };
}

/** True for a version that is meant: `3` is any version 3. */
export function isVersionMeant(
  { version: wanted }: NamedPort,
  version: SemVer,
): boolean {
  return (
    wanted === undefined ||
    wanted === String(version.major) ||
    wanted === version.version
  );
}
