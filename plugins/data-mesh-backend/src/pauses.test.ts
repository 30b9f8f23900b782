import { isOver, NO_PAUSE, pauseOf } from './pauses';

const NOON = Date.parse('2026-11-20T12:00:00Z');
const HOUR_MS = 3_600_000;
const pause = pauseOf(HOUR_MS, NOON);

describe('a pause', () => {
  it.each([
    ['goes on until its end', HOUR_MS - 1, false],
    ['is over then', HOUR_MS, true],
    ['and for ever after', 1_000 * HOUR_MS, true],
    ['is over where the clock was set back behind its beginning', -1, true],
  ])('%s', (_, passed, isItOver) => {
    expect(isOver(pause, NOON + passed)).toBe(isItOver);
  });

  it('is over at once where there is none', () => {
    expect(isOver(NO_PAUSE, NOON)).toBe(true);
  });
});
