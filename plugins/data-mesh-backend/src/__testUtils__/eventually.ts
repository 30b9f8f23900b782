import { setTimeout as delay } from 'node:timers/promises';

const DEADLINE_MS = 5 * 60_000;
const POLL_MS = 100;

/**
 * Repeats a check until it passes.
 *
 * @throws what the check threw last, after a deadline.
 */
export async function eventually<Result>(
  check: () => Promise<Result>,
): Promise<Result> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(POLL_MS);
    }
  }
}
