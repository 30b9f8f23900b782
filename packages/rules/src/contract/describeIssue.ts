import {
  findNearest,
  formatPath,
  quote,
  type EntityPath,
} from '@backstage-data-mesh/model';
import type { z } from 'zod';
import type { TextProblem } from './textProblem';

type Issue = z.core.$ZodIssue;

/** Says what the schema library found, in the words of the other findings. */
export function describeIssue(
  issue: Issue,
  input: unknown,
  parent: EntityPath = [],
): TextProblem {
  const path = [...parent, ...toPath(issue.path)];
  if (issue.code === 'invalid_union') {
    const branch = likeliestBranch(issue.errors);
    if (branch) return describeIssue(branch, input, path);
  }
  const value = valueAt(input, path);
  const name = quote(formatPath(path));
  if (value === undefined) return { path, message: `${name} is missing` };
  return {
    path,
    message: `${name} is ${shown(value)}; it must be ${expectation(issue, value)}`,
  };
}

function expectation(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const near =
      typeof value === 'string' ? findNearest(value, words) : undefined;
    const hint = near ? `; did you mean ${quote(near)}?` : '';
    return `${words.length > 1 ? 'one of ' : ''}${words
      .map(quote)
      .join(', ')}${hint}`;
  }
  if (issue.code !== 'invalid_type') return 'as the standard has it';
  const expected = TYPE_NAMES[issue.expected] ?? issue.expected;
  const isScalar = ['number', 'boolean'].includes(typeof value);
  return issue.expected === 'string' && isScalar
    ? `${expected} (put it in quotes)`
    : expected;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a map of fields',
  array: 'a list',
  number: 'a finite number',
  boolean: 'true or false',
};

/** The branch whose first issue lies deepest: that is what was meant. */
function likeliestBranch(
  branches: readonly (readonly Issue[])[],
): Issue | undefined {
  const firsts = branches.flatMap(([first]) => first ?? []);
  return firsts.sort((a, b) => b.path.length - a.path.length)[0];
}

function toPath(path: readonly PropertyKey[]): EntityPath {
  return path.map(key => (typeof key === 'number' ? key : String(key)));
}

function valueAt(input: unknown, path: EntityPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      isContainer(value) && Object.hasOwn(value, key) ? value[key] : undefined,
    input,
  );
}

function isContainer(
  value: unknown,
): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of fields';
  if (typeof value === 'string') return quote(value);
  return `the ${typeof value} ${String(value)}`;
}
