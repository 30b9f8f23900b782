import { isSlip } from '@backstage-data-mesh/model';

/** A word that somebody has chosen, where it stands, and how much it counts. */
export interface SaidWord {
  readonly written: string;
  readonly weight: number;
  /** The ref of the entity that says it. */
  readonly by: string;
}

/** Words that people choose and share, such as the names of regions. @public */
export interface NearWords {
  /**
   * The word that others say, where this one is a slip of the pen on it: one that
   * counts more, or as much and was said first in the order of refs. None where
   * two that count alike are as near.
   */
  meantBy(written: string): string | undefined;
}

/** The same, which remembers what it was asked. */
export interface AskedWords extends NearWords {
  /** The words about which somebody asked, as they were written. */
  asked(): string[];
}

interface Word {
  readonly key: string;
  readonly written: string;
  weight: number;
  by: string;
}

/** So many are looked at for a near one: a mesh has few that matter. */
const MAX_CANDIDATES = 1_000;

/** Collects words; those of one key are one word. */
export function indexWords(
  said: Iterable<SaidWord>,
  keyOf: (written: string) => string,
): AskedWords {
  const words = collect(said, keyOf);
  const byLetter = new Map<string, Word[]>();
  for (const word of words.values()) {
    const list = byLetter.get(word.key[0]);
    if (list) list.push(word);
    else byLetter.set(word.key[0], [word]);
  }
  const known = new Map<string, string | undefined>();
  const find = (key: string) => {
    if (key === '') return undefined;
    const own = words.get(key);
    const [first, second] = (byLetter.get(key[0]) ?? [])
      .slice(0, MAX_CANDIDATES)
      .filter(word => isSlip(key, word.key) && (!own || countsMore(word, own)))
      .sort((a, b) => b.weight - a.weight);
    return first && first.weight > (second?.weight ?? 0)
      ? first.written
      : undefined;
  };
  return {
    asked: () => [...known.keys()],
    meantBy(written) {
      // many write the same: to look it up costs less than to find its key
      if (!known.has(written)) known.set(written, find(keyOf(written)));
      return known.get(written);
    },
  };
}

function collect(
  said: Iterable<SaidWord>,
  keyOf: (written: string) => string,
): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const { written, weight, by } of said) {
    const key = keyOf(written);
    if (key === '') continue;
    const word = words.get(key);
    if (!word) {
      words.set(key, { key, written: written.trim(), weight, by });
      continue;
    }
    word.weight += weight;
    if (by < word.by) word.by = by;
  }
  return words;
}

function countsMore(word: Word, own: Word): boolean {
  if (word.weight !== own.weight) return word.weight > own.weight;
  return word.by === own.by ? word.key < own.key : word.by < own.by;
}
