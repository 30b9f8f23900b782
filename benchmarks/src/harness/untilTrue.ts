import { setTimeout as wait } from 'node:timers/promises';

const LOOK_MS = 50;
/** So long a slow machine may take for what others do in seconds. */
const MOST_MS = 20 * 60_000;

/**
 * Looks until something is true.
 *
 * @throws Error when that takes longer than any machine should need.
 */
export async function untilTrue(look: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + MOST_MS;
  while (!(await look())) {
    if (performance.now() > end)
      throw new Error(`Not so after ${MOST_MS / 60_000} minutes`);
    await wait(LOOK_MS);
  }
}
