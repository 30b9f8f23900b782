import {
  findNearest,
  formatPath,
  quote,
  toProblems,
} from '@backstage-data-mesh/model';
import type * as z from 'zod';
import type { TextProblem } from './yaml/textProblem';
import { countUnusedFields } from './unusedFields';
import { findOtherLanguage, findOtherStandard } from './otherStandards';
import { readYaml } from './yaml/readYaml';

/** What came of reading a text in one of the linked standards. @public */
export interface StandardReading<Value> {
  /** The version of the standard, as the text names it. */
  readonly apiVersion?: string;
  /** `undefined` when the text cannot be used. */
  readonly value?: Value;
  /** What is wrong with the part that is read; the first ten. */
  readonly problems: readonly TextProblem[];
  /** How many more problems there are. */
  readonly furtherProblems: number;
  /** Fields of the text that are not read here. */
  readonly unusedFields: number;
  /** True for a version of the standard that this release does not know. */
  readonly isUnsupported: boolean;
}

/** A standard: how to know it, and the schema of each release. */
export interface Standard<Value> {
  /** `ODCS` */
  readonly name: string;
  readonly kind: string;
  /** The versions that are read, newest first. */
  readonly versions: readonly string[];
  /** The schema for a version such as `3.1`, when it is read. */
  schemaFor(release: string): z.ZodType<Value> | undefined;
  /**
   * What is wrong beyond the types of fields. It may be a part that nobody here
   * uses: the rest stays readable.
   */
  check?(
    value: Readonly<Record<string, unknown>>,
    release: string,
  ): TextProblem[];
}

const MAX_PROBLEMS = 10;

/** Reads a text in a standard. Never throws. */
export function readStandard<Value>(
  text: string,
  standard: Standard<Value>,
): StandardReading<Value> {
  const yaml = readYaml(text);
  if (!yaml.ok) {
    const other = findOtherLanguage(text, standard.name);
    return unusable(other ? [other] : yaml.problems);
  }
  const { value, lineOf } = yaml;
  const locate = (problem: TextProblem): TextProblem => ({
    ...problem,
    line: lineOf(problem.path),
  });
  if (!isMap(value)) {
    const what = value === null ? 'is empty' : 'is no map of fields';
    const other = findOtherLanguage(text, standard.name);
    return unusable([other ?? { path: [], message: `the text ${what}` }]);
  }
  const misfit = findMisfit(value, standard);
  if (misfit) return unusable([locate(misfit)]);
  const { apiVersion } = value;
  if (typeof apiVersion !== 'string' || !VERSION.test(apiVersion)) {
    return unusable([locate(noVersion(apiVersion, standard))]);
  }
  const schema = standard.schemaFor(releaseOf(apiVersion));
  if (!schema) return { ...unusable([]), apiVersion, isUnsupported: true };
  const further = standard.check?.(value, releaseOf(apiVersion)) ?? [];
  return parse(value, schema, { apiVersion, locate, further });
}

function parse<Value>(
  value: object,
  schema: z.ZodType<Value>,
  context: {
    readonly apiVersion: string;
    /** Problems that the schema does not know. */
    readonly further: readonly TextProblem[];
    locate(problem: TextProblem): TextProblem;
  },
): StandardReading<Value> {
  const { apiVersion, further, locate } = context;
  const result = schema.safeParse(value);
  const issues = result.error?.issues ?? [];
  const first = issues.slice(0, MAX_PROBLEMS);
  // of one place the problem that says more stands
  const told = new Set(further.map(({ path }) => formatPath(path)));
  const problems = [
    ...toProblems(first, schema, value).filter(
      ({ path }) => !told.has(formatPath(path)),
    ),
    ...further,
  ];
  const total = problems.length + issues.length - first.length;
  const placed = problems
    .slice(0, MAX_PROBLEMS)
    .map(({ path, message }) => locate({ path, message }));
  const reading = { ...unusable(placed, total), apiVersion };
  return result.success
    ? {
        ...reading,
        value: result.data,
        unusedFields: countUnusedFields(schema, value),
      }
    : reading;
}

/** `v3.1.0` and `3.1` are of the release `3.1`. */
const VERSION = /^v?\d{1,6}\.\d{1,6}(\.\d{1,6})?$/;

function releaseOf(apiVersion: string): string {
  return apiVersion.replace(/^v/, '').split('.').slice(0, 2).join('.');
}

/** A text that is something else altogether. */
function findMisfit(
  value: Readonly<Record<string, unknown>>,
  { name, kind }: Standard<unknown>,
): TextProblem | undefined {
  const other = findOtherStandard(value, name);
  if (other && value.kind !== kind) return other;
  if (value.kind === kind) return undefined;
  const expected = `${name} has ${quote(kind)}`;
  return typeof value.kind === 'string'
    ? {
        path: ['kind'],
        message: `\`kind\` is ${quote(value.kind)}; ${expected}`,
      }
    : { path: ['kind'], message: `\`kind\` is missing; ${expected}` };
}

function noVersion(
  apiVersion: unknown,
  { versions }: Standard<unknown>,
): TextProblem {
  const known = versions.map(quote).join(', ');
  const path = ['apiVersion'];
  if (typeof apiVersion !== 'string') {
    return {
      path,
      message: `\`apiVersion\` is no text; it must be one of ${known}`,
    };
  }
  const near = findNearest(apiVersion, versions);
  return {
    path,
    message: `\`apiVersion\` is ${quote(apiVersion)}; it must be one of ${known}${
      near ? `; did you mean ${quote(near)}?` : ''
    }`,
  };
}

function unusable(
  problems: readonly TextProblem[],
  total = problems.length,
): StandardReading<never> {
  const shown = problems.slice(0, MAX_PROBLEMS);
  return {
    problems: shown,
    furtherProblems: total - shown.length,
    unusedFields: 0,
    isUnsupported: false,
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
