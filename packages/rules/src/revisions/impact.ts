import { inc, parse, type SemVer } from 'semver';

/** What a change does to consumers, from nothing to a break. @public */
export const IMPACTS = ['none', 'patch', 'minor', 'major'] as const;

/** What a change does to consumers, in the words of semantic versions. @public */
export type Impact = (typeof IMPACTS)[number];

/** The greatest of some impacts. @public */
export function maxImpact(impacts: Iterable<Impact>): Impact {
  let greatest = 0;
  for (const impact of impacts) {
    greatest = Math.max(greatest, IMPACTS.indexOf(impact));
  }
  return IMPACTS[greatest];
}

/** True when a declared step is at least as great as an impact. @public */
export function covers(declared: Impact, impact: Impact): boolean {
  return IMPACTS.indexOf(declared) >= IMPACTS.indexOf(impact);
}

/**
 * The step from one version to the next; `none` for the same or a lower one,
 * `undefined` where a version is not semantic. Before 1.0.0 anything may change
 * with the minor version (semver.org, 4), so there it counts as major and the
 * patch version as minor; after a pre-release every step counts as major.
 *
 * @public
 */
export function bumpBetween(
  before: string | undefined,
  after: string | undefined,
): Impact | undefined {
  if (before === undefined || after === undefined || before === after) {
    return 'none';
  }
  const from = parse(before);
  const to = parse(after);
  if (!from || !to) return undefined;
  if (to.compare(from) <= 0) return 'none';
  return from.prerelease.length > 0 ? 'major' : stepBetween(from, to);
}

function stepBetween(from: SemVer, to: SemVer): Impact {
  if (to.major > from.major) return 'major';
  const isEarly = from.major === 0;
  if (to.minor > from.minor) return isEarly ? 'major' : 'minor';
  return isEarly ? 'minor' : 'patch';
}

/** The least version after `before` that declares an impact. @public */
export function nextVersion(
  before: string,
  impact: Exclude<Impact, 'none'>,
): string | undefined {
  const from = parse(before);
  if (!from || from.prerelease.length > 0) return undefined;
  const isEarly = from.major === 0;
  const late = isEarly && impact === 'major' ? 'minor' : 'patch';
  return inc(from.version, isEarly ? late : impact) ?? undefined;
}
