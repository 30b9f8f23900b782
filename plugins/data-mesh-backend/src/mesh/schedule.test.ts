import { lateAfterMs, Schedule } from './schedule';

const MIN_MS = 5_000;
const DAY_MS = 86_400_000;

/** The pause after a look that took so long, once the first one is over. */
function pauseAfter(tookMs: number): number {
  const schedule = new Schedule(MIN_MS, DAY_MS, 0);
  schedule.succeeded({ now: 0, tookMs, wasResync: false });
  schedule.succeeded({ now: 0, tookMs, wasResync: false });
  return schedule.sweep.until;
}

it('pauses for as long as it was told to after a short look', () => {
  expect(pauseAfter(10)).toBe(MIN_MS);
});

it('pauses longer after a longer look, so that the catalog can work', () => {
  expect(pauseAfter(1_000)).toBe(25_000);
});

it.each([5_000, 60_000, 600_000])(
  'is never late by a pause that it means: after a look of %d ms',
  tookMs => {
    expect(pauseAfter(tookMs)).toBeLessThan(lateAfterMs(MIN_MS) / 2);
  },
);

it('waits longer each time that a look fails, and a minute and a half at most', () => {
  const schedule = new Schedule(MIN_MS, DAY_MS, 0);
  const pauses = Array.from({ length: 12 }, () => {
    schedule.failed(0);
    return schedule.sweep.until;
  });
  expect(pauses[0]).toBeLessThanOrEqual(1_500);
  expect(Math.max(...pauses)).toBeGreaterThan(20_000);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(90_000);
});
