import { setTimeout as delay } from 'node:timers/promises';

const DEADLINE_MS = 5 * 60_000;
const POLL_MS = 100;

/**
 * Repeats a check until it passes.
 * Most of the time is left to what is waited for.
 *
 * @throws what the check threw last, after a deadline.
 */
export async function eventually<Result>(
  check: () => Promise<Result>,
): Promise<Result> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const began = Date.now();
    try {
      return await check();
    } catch (error) {
      const ended = Date.now();
      if (ended > deadline) throw error;
      await delay(Math.max(POLL_MS, 2 * (ended - began)));
    }
  }
}
