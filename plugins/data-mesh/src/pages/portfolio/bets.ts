import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';

/** A bet of the portfolio. */
export type Bet = AnswerOf<'getPortfolio'>['bets'][number];

/** The columns of the board, from an idea to its end. */
export const COLUMNS = [
  'draft',
  'proposed',
  'prioritised',
  'active',
  'ended',
] as const;

/** A column of the board. */
export type Column = (typeof COLUMNS)[number];

/** What a bet is called. */
export function titleOf({ bet, title }: Pick<Bet, 'bet' | 'title'>): string {
  return title ?? bet.slice(bet.lastIndexOf('/') + 1);
}

/** Where a bet stands on the board; an adjusted one is under way, too. */
export function columnOf({ status, phase }: Bet): Column {
  if (phase === 'ended') return 'ended';
  if (phase === 'live') return 'active';
  return COLUMNS.find(each => each === status) ?? 'proposed';
}

/** True for a bet under way whose review should have been before a day. */
export function isOverdue({ review, phase }: Bet, today: string): boolean {
  return phase === 'live' && review !== undefined && review < today;
}

/**
 * The place of each bet among those that are not over, by their scores: the same
 * score is the same rank. What has no score has no rank.
 */
export function rankBets(bets: readonly Bet[]): ReadonlyMap<string, number> {
  const scored = bets
    .filter(({ phase }) => phase !== 'ended')
    .flatMap(({ bet, score }) => (score === undefined ? [] : [{ bet, score }]))
    .sort((a, b) => b.score - a.score);
  return new Map(
    scored.map(({ bet, score }) => [
      bet,
      scored.findIndex(each => each.score === score) + 1,
    ]),
  );
}
