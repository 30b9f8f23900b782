import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const KEY = 'dataMesh.history.retention';
const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 400;
const LEAST_DAYS = 1;
const MOST_DAYS = 3_660;

/**
 * How long something is remembered, in milliseconds: never for ever.
 *
 * @throws InputError outside the bounds.
 */
export function readRetention(root: Config): number {
  if (!root.has(KEY)) return DEFAULT_DAYS * DAY_MS;
  const time = durationToMilliseconds(
    readDurationFromConfig(root, { key: KEY }),
  );
  if (time >= LEAST_DAYS * DAY_MS && time <= MOST_DAYS * DAY_MS) return time;
  throw new InputError(
    `${KEY} is ${time / DAY_MS} days; it must be between ${LEAST_DAYS} and ${MOST_DAYS}`,
  );
}
