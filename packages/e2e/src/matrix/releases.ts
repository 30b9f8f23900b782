import releases from './releases.json';

/** A release of Backstage, as far as an app of it is made here. */
export interface Release {
  readonly name: string;
  /** The version of `@backstage/create-app` whose template is used. */
  readonly createApp: string;
  /** The version of each package of the release, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

/** The releases that can be named, oldest first. */
export const knownReleases: readonly Release[] = Object.entries(releases).map(
  ([name, release]) => ({ name, ...release }),
);

/** The release of a name such as `1.57`; throws with those that there are. */
export function releaseNamed(name: string): Release {
  const found = knownReleases.find(release => release.name === name);
  if (found) return found;
  const names = knownReleases.map(release => release.name).join(', ');
  throw new Error(`No release "${name}" here; there are ${names}`);
}
