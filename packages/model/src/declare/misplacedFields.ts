import type * as z from 'zod';
import { quote } from '../refs/entityRef';
import { formatPath } from './entityPath';
import { METADATA_FIELDS } from './metadataFields';
import type { Problem } from './problems';
import { fieldsAt } from './schemaTree';

/** Words that somebody else may well have in `metadata`. */
const OF_ANYBODY = new Set(['version', 'region']);

/** The fields of `spec` that nobody means in `metadata`, with `spec` itself. */
export function fieldsOfSpec(schema: z.ZodType): ReadonlySet<string> {
  const fields = fieldsAt(schema, ['spec']).filter(
    name => !OF_ANYBODY.has(name) && !METADATA_FIELDS.has(name),
  );
  return new Set(['spec', ...fields]);
}

/**
 * The catalog takes any field in `metadata`: what belongs in `spec` and stands
 * there instead is read by nobody.
 */
export function findMisplacedFields(
  input: unknown,
  known: ReadonlySet<string>,
): readonly Problem[] {
  const { metadata, spec } = mapOf(input);
  const written = mapOf(spec);
  let found: Problem[] | undefined;
  for (const key in mapOf(metadata)) {
    if (!known.has(key)) continue;
    const isMissing =
      key === 'spec' ? spec === undefined : !Object.hasOwn(written, key);
    if (isMissing) (found ??= []).push(misplaced(key));
  }
  return found ?? NONE;
}

const NONE: readonly Problem[] = [];

function misplaced(key: string): Problem {
  const path = ['metadata', key];
  const at = key === 'spec' ? ['spec'] : ['spec', key];
  const where =
    key === 'spec'
      ? 'stands within `metadata`; give both the same indentation'
      : `is read by nobody; ${quote(key)} stands in \`spec\``;
  return {
    path,
    code: 'unknown-field',
    message: `${quote(formatPath(path))} ${where}`,
    belongsAt: at,
    breaks: false,
  };
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : EMPTY;
}

const EMPTY = {};
