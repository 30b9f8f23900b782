import type { Profile } from './profile';

/**
 * The families of which something is told, the worst first: the smallest share
 * of what was passed, and of equal shares the one with more results. A family
 * in which nothing applies tells nothing.
 */
export function worstFirst(families: Profile): Profile {
  return families
    .filter(({ score, tally }) => score || tally.waived > 0)
    .sort(
      (a, b) =>
        shareOf(a) - shareOf(b) ||
        (b.score?.of ?? 0) - (a.score?.of ?? 0) ||
        a.family.localeCompare(b.family),
    );
}

/** True where all that applies is passed, and nothing is waived or in grace. */
export function isClean({ score, tally }: Profile[number]): boolean {
  return score?.passed === score?.of && tally.waived + tally.grace === 0;
}

function shareOf({ score }: Profile[number]): number {
  return score ? score.passed / score.of : 1;
}
