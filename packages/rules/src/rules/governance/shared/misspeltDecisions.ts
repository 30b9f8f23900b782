import { wordOfDecision } from '../../../facts/governance/governanceFacts';
import type { NearWords } from '../../../references/nearWords';

/** A decision of a body whose name is a slip of the pen. */
export interface MisspeltDecision {
  /** Where it stands first. */
  readonly index: number;
  readonly decision: string;
  readonly word: string;
  /** As it is written elsewhere. */
  readonly meant: string;
}

/** So many different decisions of a body are looked up. */
const MAX_LOOKED_UP = 20;

/** The decisions of a body that others write in another way, each once. */
export function findMisspeltDecisions(
  rights: readonly { readonly decision: string }[],
  words: NearWords,
): MisspeltDecision[] {
  const known = new Set<string>();
  return rights.flatMap(({ decision }, index) => {
    const word = wordOfDecision(decision);
    if (known.has(word) || known.size >= MAX_LOOKED_UP) return [];
    known.add(word);
    const meant = words.meantBy(decision);
    return meant === undefined ? [] : [{ index, decision, word, meant }];
  });
}
