import {
  findNearest,
  formatPath,
  quote,
  toProblems,
  type EntityPath,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import type { Rule } from '../declare/rule';

/** What is wrong with the options that somebody set. */
export interface OptionProblem {
  readonly path: EntityPath;
  readonly message: string;
}

/** Options that a rule can be run with, or all that is wrong with them. */
export type OptionsResult =
  | { readonly ok: true; readonly options: unknown }
  | { readonly ok: false; readonly problems: readonly OptionProblem[] };

/** Reads the options of a rule; one that it does not have is a problem. */
export function readOptions(rule: Rule, input: unknown): OptionsResult {
  const schema = rule.options ?? z.object({});
  const strict = schema instanceof z.ZodObject ? schema.strict() : schema;
  const result = strict.safeParse(input);
  if (result.success) {
    return { ok: true, options: rule.options ? result.data : undefined };
  }
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const { issues } = result.error;
  return {
    ok: false,
    problems: issues.flatMap(issue =>
      OF_VALUES.has(issue.code) && issue.path.length > 0
        ? toProblems([issue], strict, input).map(({ path, message }) => ({
            path,
            message: `rule ${quote(rule.id)}: option ${message}`,
          }))
        : describe(rule.id, issue, known),
    ),
  };
}

const OF_VALUES = new Set(['invalid_type', 'invalid_value']);

function describe(
  rule: string,
  issue: z.core.$ZodIssue,
  known: readonly string[],
): OptionProblem[] {
  const path = issue.path.map(key =>
    typeof key === 'number' ? key : String(key),
  );
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      path: [...path, key],
      message: `rule ${quote(rule)} has no option ${quote(key)}${choice(
        key,
        known,
      )}`,
    }));
  }
  const option =
    path.length > 0 ? `option ${quote(formatPath(path))}` : 'options';
  return [
    { path, message: `${option} of rule ${quote(rule)}: ${issue.message}` },
  ];
}

function choice(key: string, known: readonly string[]): string {
  if (known.length === 0) return '; it has none';
  const nearest = findNearest(key, known);
  if (nearest) return `; did you mean ${quote(nearest)}?`;
  return `; it has ${[...known].sort().map(quote).join(', ')}`;
}
