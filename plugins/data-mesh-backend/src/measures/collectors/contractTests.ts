import { open } from 'node:fs/promises';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import type { MeasurePlace } from '../readingTable';
import {
  collectEach,
  defineCollector,
  MeasureProblem,
  measuresWith,
  toReading,
} from './collector';

const settings = z.strictObject({
  measures: measuresWith({
    /** What `datacontract test` wrote, as JSON or as JUnit's XML. */
    file: z.string().min(1).max(4_096),
    /** What the value is. */
    value: z
      .enum(['passed-percent', 'failed-checks'])
      .default('passed-percent'),
  }),
});

const MAX_BYTES = 5_000_000;

const ALL_PASSED_PERCENT = 100;

/** How a run of contract tests ended. */
interface TestRun {
  readonly at: string;
  readonly passed: number;
  /** Those that broke included. */
  readonly failed: number;
}

/** Reads result files of contract tests, which the operator has put there. */
export const contractTests = defineCollector({
  type: 'contract-tests',
  settings,
  create: ({ measures }) => {
    const countsFailures = ({ entity, measure }: MeasurePlace) =>
      measures.some(
        each =>
          each.entity === entity &&
          each.measure === measure &&
          each.value === 'failed-checks',
      );
    return {
      collect: run =>
        collectEach(measures, async measure => {
          const text = await readFile(measure.file);
          const { at, passed, failed } = text.trimStart().startsWith('<')
            ? readJunit(text)
            : readJson(text);
          if (passed + failed === 0)
            throw new MeasureProblem('no check was run');
          const value =
            measure.value === 'failed-checks'
              ? failed
              : (100 * passed) / (passed + failed);
          const reading = toReading(value, at, run.now);
          return reading.asOf === run.watermarkOf(measure) ? [] : [reading];
        }),
      isPassed: (place, value) =>
        value === (countsFailures(place) ? 0 : ALL_PASSED_PERCENT),
    };
  },
});

/** A file that is missing or being written is no reason to leave the others. */
async function readFile(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > MAX_BYTES)
        throw new MeasureProblem(
          `the file has more than ${MAX_BYTES / 1e6} MB`,
        );
      return await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof MeasureProblem) throw error;
    const { code = 'unknown' } = Object(error);
    throw new MeasureProblem(`the file cannot be read (${code})`);
  }
}

const runShape = z.object({
  timestampEnd: z.string(),
  checks: z.array(z.object({ result: z.string().nullish() })),
});

function readJson(text: string): TestRun {
  const { data } = runShape.safeParse(parseJson(text));
  if (!data)
    throw new MeasureProblem('the file holds no result of contract tests');
  const count = (...results: readonly string[]) =>
    data.checks.filter(({ result }) => results.includes(result ?? '')).length;
  return {
    at: data.timestampEnd,
    passed: count('passed', 'warning'),
    failed: count('failed', 'error'),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MeasureProblem('the file is neither JSON nor XML');
  }
}

const whole = z.coerce.number().int().min(0);

const suiteShape = z.object({
  testsuite: z.object({
    tests: whole,
    failures: whole,
    errors: whole.default(0),
    skipped: whole.default(0),
    timestamp: z.string(),
  }),
});

function readJunit(text: string): TestRun {
  const { data } = suiteShape.safeParse(parseXml(text));
  if (!data)
    throw new MeasureProblem('the file holds no result of contract tests');
  const { tests, failures, errors, skipped, timestamp } = data.testsuite;
  const failed = failures + errors;
  return {
    // it is written in UTC, and does not say so
    at: /(Z|[+-]\d\d:?\d\d)$/.test(timestamp) ? timestamp : `${timestamp}Z`,
    passed: Math.max(0, tests - skipped - failed),
    failed,
  };
}

function parseXml(text: string): unknown {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
  });
  try {
    return parser.parse(text);
  } catch {
    throw new MeasureProblem('the file is no XML');
  }
}
