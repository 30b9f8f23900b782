import { z } from 'zod';
import { readObservedAt } from '../observedAt';
import type { MeasurePlace, SourcedReading } from '../readingTable';

/** What somebody read of a measure somewhere. */
export type FoundReading = Pick<SourcedReading, 'value' | 'asOf'>;

/** What was read of one measure. */
export interface Collected {
  readonly place: MeasurePlace;
  readonly readings: readonly FoundReading[];
}

/** What is read of all measures of a collector. */
export interface CollectorResult {
  readonly collected: readonly Collected[];
  /** What is wrong with some of them; it holds no secrets. */
  readonly problems: readonly string[];
}

/** One run of a collector. */
export interface CollectorRun {
  readonly now: Date;
  /** Ends the run. */
  readonly signal: AbortSignal;
  /** How long one request may take. */
  readonly timeoutMs: number;
  /** When the newest reading was observed that was taken before. */
  watermarkOf(place: MeasurePlace): string | undefined;
}

/** Reads measures somewhere; it knows nothing of tables, clocks and retries. */
export interface Collector {
  /** @throws CollectorError when nothing can be read now. */
  collect(run: CollectorRun): Promise<CollectorResult>;
  /**
   * Of a collector of contract tests: whether a value that it read means that
   * all of them passed.
   */
  isPassed?(place: MeasurePlace, value: number): boolean;
  /** Lets go what it holds. */
  close?(): Promise<void>;
}

/** A kind of collector: what is configured, and what is made of it. */
export interface CollectorType<Settings extends z.ZodObject = z.ZodObject> {
  readonly type: string;
  readonly settings: Settings;
  create(settings: z.output<Settings>): Collector;
}

/** Declares one, with the types of its settings. */
export function defineCollector<Settings extends z.ZodObject>(
  type: CollectorType<Settings>,
): CollectorType {
  return type as unknown as CollectorType;
}

/** Why nothing could be read; the message may be shown, and holds no secret. */
export class CollectorError extends Error {
  override readonly name = 'CollectorError';
}

/** What is wrong with one measure; the others are read all the same. */
export class MeasureProblem extends Error {
  override readonly name = 'MeasureProblem';
}

const MAX_MEASURES = 500;

/** Measures with what is said of each: their entity, their id, and more. */
export function measuresWith<Shape extends z.ZodRawShape>(shape: Shape) {
  const entity = z
    .string()
    .max(255)
    .regex(
      /^[^\s:/]+:[^\s:/]+\/[^\s:/]+$/,
      'must be a whole reference, such as valuehypothesis:default/shorter-rounds',
    )
    .transform(ref => ref.toLowerCase());
  const measure = z.string().min(1).max(255);
  return z
    .array(z.strictObject({ entity, measure, ...shape }))
    .min(1)
    .max(MAX_MEASURES);
}

/** An address that an operator may name. */
export const httpAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .refine(text => URL.canParse(text) && !new URL(text).username, {
    error: 'must hold no user; send it in `headers`',
  });

/** Headers of a request, such as a token. */
export const httpHeaders = z.record(
  z.string().regex(/^[\w-]+$/),
  z.string().max(10_000),
);

/** Reads measure by measure; what is wrong with one does not harm the others. */
export async function collectEach<Measure extends MeasurePlace>(
  measures: readonly Measure[],
  read: (
    measure: Measure,
  ) => Promise<readonly FoundReading[]> | readonly FoundReading[],
): Promise<CollectorResult> {
  const collected: Collected[] = [];
  const problems: string[] = [];
  for (const each of measures) {
    const { entity, measure } = each;
    try {
      const readings = await read(each);
      collected.push({ place: { entity, measure }, readings });
    } catch (error) {
      if (!(error instanceof MeasureProblem)) throw error;
      problems.push(`${entity}#${measure}: ${error.message}`);
    }
  }
  return { collected, problems };
}

/** @throws MeasureProblem for what is no finite number or no time. */
export function toReading(
  value: unknown,
  observedAt: unknown,
  now: Date,
): FoundReading {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new MeasureProblem('the value is no finite number');
  if (typeof observedAt !== 'string')
    throw new MeasureProblem('the time of the reading is no text');
  const read = readObservedAt(observedAt, now.getTime());
  if (!read.ok) throw new MeasureProblem(`the time ${read.problem}`);
  return { value, asOf: read.asOf };
}

/** Ends with the run, or when the time of a request is over. */
export function requestSignal({
  signal,
  timeoutMs,
}: Pick<CollectorRun, 'signal' | 'timeoutMs'>): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
}
