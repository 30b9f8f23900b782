import type { LoadedSnapshot } from './loadSnapshot';

/** After so many days a snapshot is said to be old, unless somebody says otherwise. */
export const MAX_AGE_DAYS = 7;

const DAY_MS = 86_400_000;

/** What whoever checks against a snapshot should know of it, in sentences. */
export function noteSnapshot(
  file: string,
  { pulledAt, isWhole }: Pick<LoadedSnapshot, 'pulledAt' | 'isWhole'>,
  { today, maxAge = MAX_AGE_DAYS }: { today: string; maxAge?: number },
): string[] {
  const age = Math.floor((Date.parse(today) - dayOf(pulledAt)) / DAY_MS);
  const notes: string[] = [];
  if (!isWhole)
    notes.push(
      `${file} was made by an earlier release: it has names only, and the mesh around the tree is not known; pull it anew`,
    );
  if (Number.isNaN(age)) notes.push(`${file} does not say when it was made`);
  else if (age > maxAge)
    notes.push(
      `${file} is ${age} days old, and more than ${maxAge} were not expected; pull it anew`,
    );
  return notes;
}

function dayOf(time: string): number {
  return Date.parse(time.slice(0, 10));
}
