import { findNearest, quote, toProblems } from '@backstage-data-mesh/model';
import type { z } from 'zod';
import type { TextProblem } from './yaml/textProblem';
import { countUnusedFields } from './unusedFields';
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
}

const MAX_PROBLEMS = 10;

/** Reads a text in a standard. Never throws. */
export function readStandard<Value>(
  text: string,
  standard: Standard<Value>,
): StandardReading<Value> {
  const yaml = readYaml(text);
  if (!yaml.ok) return unusable(yaml.problems);
  const { value, lineOf } = yaml;
  const locate = (problem: TextProblem): TextProblem => ({
    ...problem,
    line: lineOf(problem.path),
  });
  if (!isMap(value)) {
    const what = value === null ? 'is empty' : 'is no map of fields';
    return unusable([{ path: [], message: `the text ${what}` }]);
  }
  const misfit = findMisfit(value, standard);
  if (misfit) return unusable([locate(misfit)]);
  const { apiVersion } = value;
  if (typeof apiVersion !== 'string' || !VERSION.test(apiVersion)) {
    return unusable([locate(noVersion(apiVersion, standard))]);
  }
  const schema = standard.schemaFor(releaseOf(apiVersion));
  if (!schema) return { ...unusable([]), apiVersion, isUnsupported: true };
  return parse(value, schema, { apiVersion, locate });
}

function parse<Value>(
  value: object,
  schema: z.ZodType<Value>,
  context: {
    readonly apiVersion: string;
    locate(problem: TextProblem): TextProblem;
  },
): StandardReading<Value> {
  const { apiVersion, locate } = context;
  const result = schema.safeParse(value);
  if (!result.success) {
    const { issues } = result.error;
    const first = issues.slice(0, MAX_PROBLEMS);
    const problems = toProblems(first, schema, value);
    const total = problems.length + issues.length - first.length;
    const placed = problems
      .slice(0, MAX_PROBLEMS)
      .map(({ path, message }) => locate({ path, message }));
    return { ...unusable(placed, total), apiVersion };
  }
  return {
    ...unusable([]),
    apiVersion,
    value: result.data,
    unusedFields: countUnusedFields(schema, value),
  };
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
  if (Object.hasOwn(value, 'dataContractSpecification')) {
    return {
      path: ['dataContractSpecification'],
      message: `the text follows the Data Contract Specification, which is deprecated; move it to the Open Data Contract Standard, \`apiVersion: ${DCS_SUCCESSOR}\``,
    };
  }
  if (value.kind === kind) return undefined;
  const expected = `${name} has ${quote(kind)}`;
  return typeof value.kind === 'string'
    ? {
        path: ['kind'],
        message: `\`kind\` is ${quote(value.kind)}; ${expected}`,
      }
    : { path: ['kind'], message: `\`kind\` is missing; ${expected}` };
}

const DCS_SUCCESSOR = 'v3.1.0';

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
