import type { Outcome } from '@backstage-data-mesh/model';
import type { ProfileAnswer } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  compareTallies,
  scoreOf,
  tallyFamilies,
  type FamilyTally,
  type Rule,
} from '@backstage-data-mesh/rules';

/** Tallies of families with their denominators, worst first. */
export function describeProfile(
  families: readonly FamilyTally[],
): ProfileAnswer {
  return [...families]
    .sort((a, b) => compareTallies(a.tally, b.tally))
    .map(({ family, tally }) => ({ family, score: scoreOf(tally), tally }));
}

/** The profile of what the rules say of one entity. */
export function profileOf(
  outcomes: Iterable<Outcome>,
  rules: readonly Rule[],
): ProfileAnswer {
  return describeProfile(
    [...tallyFamilies(outcomes, rules)].map(([family, tally]) => ({
      ...{ family, tally },
    })),
  );
}

/** What sorts a profile among others: the worst of its families. */
export type Badness = readonly [share: number, fails: number, open: number];

/** Smaller is worse; what has no score comes last. */
export function badnessOf([worst]: ProfileAnswer): Badness {
  const { score, tally } = worst ?? {};
  if (!score || !tally) return [2, 0, 0];
  return [score.passed / score.of, -tally.fail, -tally.unknown];
}
