/** How something in a picture is, in one aspect that tells it apart from others. */
export interface Trait {
  /** Equal for those that are alike; missing where nothing is known or said. */
  readonly id?: string;
  /** For the legend and for groups. */
  readonly title: string;
  /** For the thing alone, such as how many findings it has. */
  readonly word: string;
}

/** A trait that is known, of whoever has the same id. */
export function named(id: string, title: string): Trait {
  return { id, title, word: title };
}

/** The trait of those of whom nothing is said. */
export function unsaid(title: string): Trait {
  return { title, word: title };
}

/** The trait of a region; the same in whatever case it is written. */
export function inRegion(region: string | undefined, without: string): Trait {
  return region ? named(region.trim().toLowerCase(), region) : unsaid(without);
}

/** A trait with how many have it. */
export interface CountedTrait extends Trait {
  readonly count: number;
}

/**
 * The traits of what is in a picture: the known ones in their order, others the
 * most first, and last of all those of whom nothing is said.
 */
export function countTraits(
  traits: Iterable<Trait>,
  known?: readonly string[],
): CountedTrait[] {
  const counts = new Map<string | undefined, CountedTrait>();
  for (const trait of traits) {
    const count = (counts.get(trait.id)?.count ?? 0) + 1;
    counts.set(trait.id, { ...trait, count });
  }
  const rank = ({ id, count }: CountedTrait) => {
    if (id === undefined) return Infinity;
    return known ? known.indexOf(id) : -count;
  };
  return [...counts.values()].sort(
    (a, b) => compare(rank(a), rank(b)) || a.title.localeCompare(b.title),
  );
}

function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
