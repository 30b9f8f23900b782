import { columnOf, isOverdue, rankBets, titleOf, type Bet } from './bets';

const bet = (name: string, more: Partial<Bet> = {}): Bet => ({
  ...{ bet: `valuehypothesis:default/${name}`, status: 'active' },
  ...{ phase: 'live', domains: [], activeInitiatives: 0, reasons: [] },
  ...more,
});

describe('the bets of a portfolio', () => {
  it('are ranked by score among those that are not over', () => {
    const ranks = rankBets([
      bet('a', { score: 2 }),
      bet('b', { score: 5 }),
      bet('c', { score: 2, phase: 'waiting' }),
      bet('d', { score: 9, phase: 'ended' }),
      bet('e'),
      bet('f', { score: 1 }),
    ]);
    expect([...ranks].map(([ref, rank]) => `${ref.slice(-1)} ${rank}`)).toEqual(
      ['b 1', 'a 2', 'c 2', 'f 4'],
    );
  });

  it('stand in the column of their state', () => {
    expect(columnOf(bet('a', { status: 'adjusted' }))).toBe('active');
    expect(columnOf(bet('a', { status: 'paid-off', phase: 'ended' }))).toBe(
      'ended',
    );
    expect(columnOf(bet('a', { status: 'draft', phase: 'waiting' }))).toBe(
      'draft',
    );
  });

  it('are overdue when their review was before today, while under way', () => {
    const review = '2026-05-31';
    expect(isOverdue(bet('a', { review }), '2026-06-01')).toBe(true);
    expect(isOverdue(bet('a', { review }), '2026-05-31')).toBe(false);
    expect(isOverdue(bet('a', { review, phase: 'ended' }), '2026-06-01')).toBe(
      false,
    );
    expect(isOverdue(bet('a'), '2026-06-01')).toBe(false);
  });

  it('are called by their names where they have no title', () => {
    expect(titleOf(bet('faster'))).toBe('faster');
  });
});
