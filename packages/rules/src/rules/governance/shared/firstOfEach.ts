import { wordOfDecision } from '../../../facts/governance/governanceFacts';

/** The first of the rights on each decision: one that is written twice is one. */
export function firstOfEach<Right extends { readonly decision: string }>(
  rights: readonly Right[],
): readonly Right[] {
  if (rights.length < 2) return rights;
  const seen = new Set<string>();
  return rights.filter(({ decision }) => {
    const word = wordOfDecision(decision);
    return !seen.has(word) && seen.add(word);
  });
}
