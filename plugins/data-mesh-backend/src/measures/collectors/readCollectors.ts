import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';
import type { MeasurePlace } from '../readingTable';
import type { Collector, CollectorType } from './collector';
import { contractTests } from './contractTests';
import { httpJson } from './httpJson';
import { prometheus } from './prometheus';
import { sql } from './sql';

/** A collector as the operator configured it. */
export interface ConfiguredCollector {
  readonly id: string;
  readonly type: string;
  /** From one run to the next. */
  readonly everyMs: number;
  readonly timeoutMs: number;
  /** What it reads. */
  readonly places: readonly MeasurePlace[];
  readonly collector: Collector;
}

/** The table of contents: every kind of collector, each in its file. */
const TYPES: readonly CollectorType[] = [
  prometheus,
  httpJson,
  sql,
  contractTests,
];

const KEY = 'dataMesh.collectors';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const idShape = z
  .string()
  .max(100)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be in kebab case, such as `warehouse`',
  );

/**
 * Reads the collectors of the app-config.
 *
 * @throws InputError naming each mistake with its path, and no value of a secret.
 */
export function readCollectors(root: Config): readonly ConfiguredCollector[] {
  const configs = root.getOptionalConfigArray(KEY) ?? [];
  const known = new Set<unknown>();
  const read = configs.map((config, index) => {
    const id: unknown = config.getOptional('id');
    const problems = known.has(id)
      ? ['id: there is another collector of this id']
      : [];
    known.add(id);
    return { index, ...readCollector(config, problems) };
  });
  const told = read.flatMap(({ index, problems }) =>
    problems.map(problem => `${KEY}.${index}.${problem}`),
  );
  if (told.length > 0) throw new InputError(told.join('\n'));
  return read.flatMap(({ collector }) => collector ?? []);
}

/** One of them, or what is wrong with it, below the place where it stands. */
function readCollector(config: Config, problems: string[]) {
  const { id, type, every, timeout, ...rest } = Object(config.get());
  const note = ({ issues }: z.ZodError, under: readonly PropertyKey[] = []) =>
    issues.forEach(({ path, message }) =>
      problems.push(`${[...under, ...path].join('.') || type}: ${message}`),
    );
  const readId = idShape.safeParse(id);
  if (!readId.success) note(readId.error, ['id']);
  const everyMs = readTime(config, 'every', problems);
  const timeoutMs = readTime(config, 'timeout', problems);
  const found = TYPES.find(each => each.type === type);
  const types = TYPES.map(each => each.type).join(', ');
  if (!found) problems.push(`type: must be one of ${types}`);
  const settings = found?.settings.safeParse(rest);
  if (settings?.error) note(settings.error);
  if (problems.length > 0 || !found || !settings?.success) return { problems };
  const measures = settings.data.measures as readonly MeasurePlace[];
  const collector: ConfiguredCollector = {
    ...{ id: String(id), type: found.type, everyMs, timeoutMs },
    places: measures.map(({ entity, measure }) => ({ entity, measure })),
    collector: found.create(settings.data),
  };
  return { problems, collector };
}

/** What is by default, and within which bounds: in milliseconds. */
const TIMES = {
  every: { otherwise: 60 * MINUTE_MS, least: MINUTE_MS, most: 31 * DAY_MS },
  timeout: { otherwise: 10_000, least: 100, most: 2 * MINUTE_MS },
};

function readTime(
  config: Config,
  key: keyof typeof TIMES,
  problems: string[],
): number {
  const { otherwise, least, most } = TIMES[key];
  if (!config.has(key)) return otherwise;
  try {
    const read = readDurationFromConfig(config, { key });
    const milliseconds = durationToMilliseconds(read);
    if (milliseconds >= least && milliseconds <= most) return milliseconds;
    const bounds = `${least / 1_000} and ${most / 1_000}`;
    problems.push(`${key}: must be between ${bounds} seconds`);
  } catch {
    problems.push(`${key}: must be a duration, such as \`1 hour\``);
  }
  return otherwise;
}
