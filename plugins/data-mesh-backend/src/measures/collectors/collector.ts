import { z } from 'zod';
import { readObservedAt } from '../observedAt';
import {
  placeKey,
  type MeasurePlace,
  type SourcedReading,
} from '../readingTable';

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
    .max(MAX_MEASURES)
    .superRefine((all, context) => {
      const known = new Set<string>();
      all.forEach((each, index) => {
        const { entity: ref, measure: id } = each as MeasurePlace;
        const key = placeKey({ entity: ref, measure: id });
        const message = `${key} is in the list already`;
        if (known.has(key))
          context.addIssue({ code: 'custom', path: [index], message });
        known.add(key);
      });
    });
}

/** An address that an operator may name. */
export const httpAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .refine(text => !holdsUser(text), {
    error: 'must hold no user or password; send it in `headers`',
  });

function holdsUser(text: string): boolean {
  const { username, password } = URL.parse(text) ?? {};
  return Boolean(username || password);
}

/** Headers of a request, such as a token. */
export const httpHeaders = z.record(
  z.string().regex(/^[\w-]+$/),
  z.string().max(10_000).refine(isHeader, {
    error: 'must be one line of letters that a header can hold',
  }),
);

function isHeader(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text.trim());
}

/** What was found of a measure: readings, and what is wrong with some. */
export type Found = readonly (FoundReading | MeasureProblem)[];

/** After so many requests in a row that fail nobody is there to be asked. */
const MAX_FAULTS = 3;

/**
 * Reads measure by measure; what is wrong with one does not harm the others.
 *
 * @throws CollectorError when nothing can be read of any.
 */
export async function collectEach<Measure extends MeasurePlace>(
  measures: readonly Measure[],
  read: (measure: Measure) => Promise<Found> | Found,
): Promise<CollectorResult> {
  const collected: Collected[] = [];
  const problems: string[] = [];
  let faults = 0;
  let isThere = false;
  for (const [index, each] of measures.entries()) {
    const { entity, measure } = each;
    const note = (problem: string) =>
      problems.push(`${entity}#${measure}: ${problem}`);
    try {
      const found = await read(each);
      const readings = found.filter(
        (one): one is FoundReading => !(one instanceof MeasureProblem),
      );
      const problem = describeProblems(found);
      if (problem) note(problem);
      if (readings.length > 0 || !problem)
        collected.push({ place: { entity, measure }, readings });
      isThere = true;
      faults = 0;
    } catch (error) {
      const isProblem = error instanceof MeasureProblem;
      if (!isProblem && !(error instanceof CollectorError)) throw error;
      note(error.message);
      isThere ||= isProblem;
      faults = isProblem ? 0 : faults + 1;
      const left = measures.length - index - 1;
      const isAway = faults === MAX_FAULTS || left === 0;
      if (isAway && !isThere) throw error;
      if (faults < MAX_FAULTS) continue;
      if (left > 0) problems.push(`${left} more measures were not asked for`);
      break;
    }
  }
  return { collected, problems };
}

/** What is wrong with what was found, and with how much of it. */
function describeProblems(found: Found): string | undefined {
  const wrong = found.filter(one => one instanceof MeasureProblem);
  if (wrong.length === 0) return undefined;
  const told = [...new Set(wrong.map(({ message }) => message))].join('; ');
  return found.length === 1
    ? told
    : `${wrong.length} of ${found.length} readings are left out: ${told}`;
}

/** Reads one after the other; what is wrong with one does not harm the others. */
export function readEach<Row>(
  rows: readonly Row[],
  read: (row: Row) => FoundReading,
): Found {
  return rows.map(row => {
    try {
      return read(row);
    } catch (error) {
      if (error instanceof MeasureProblem) return error;
      throw error;
    }
  });
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
