import { toProblems, type EntityPath } from '@backstage-data-mesh/model';
import type * as z from 'zod';

/** Something that is wrong with what somebody has set. */
export interface ExplainedIssue {
  readonly path: EntityPath;
  /** Subject, fact, expectation, as of the fields of entities. */
  readonly message: string;
}

/**
 * What a schema found, in words: a message that a schema has of its own is kept,
 * and those of the schema library are for programmers.
 */
export function explainIssues(
  { issues }: z.ZodError,
  schema: z.ZodType,
  input: unknown,
): ExplainedIssue[] {
  return issues.flatMap((issue): ExplainedIssue[] =>
    issue.path.length + keysOf(issue) > 0 && IN_OTHER_WORDS.has(issue.code)
      ? toProblems([issue], schema, input)
      : [{ path: issue.path.map(toKey), message: explainRest(issue) }],
  );
}

const IN_OTHER_WORDS = new Set([
  'invalid_type',
  'invalid_value',
  'unrecognized_keys',
]);

function keysOf(issue: z.core.$ZodIssue): number {
  return issue.code === 'unrecognized_keys' ? issue.keys.length : 0;
}

function explainRest(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return 'it must be a map of fields';
  const isEmpty = issue.code === 'too_small' && issue.origin === 'string';
  return isEmpty ? 'it must be text that is not empty' : issue.message;
}

function toKey(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}
