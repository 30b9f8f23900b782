import { priorityScore } from '@backstage-data-mesh/model';
import type { PlacedBet } from '../../value-tree/shared/openGoals';

/** A value hypothesis with its score. */
export interface RankedBet {
  readonly bet: PlacedBet;
  readonly score: number;
}

/** Those of some bets that have a score, the lowest first, then by ref. */
export function rankBets(bets: readonly PlacedBet[]): readonly RankedBet[] {
  return bets
    .flatMap(bet => {
      const { priority } = bet.entity.spec;
      const score = priority && priorityScore(priority);
      return score === undefined ? [] : [{ bet, score }];
    })
    .sort((a, b) => a.score - b.score || (a.bet.ref < b.bet.ref ? -1 : 1));
}
