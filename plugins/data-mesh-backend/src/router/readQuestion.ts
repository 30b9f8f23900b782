import { InputError } from '@backstage/errors';
import type { Operation } from '@backstage-data-mesh/plugin-data-mesh-common';
import { z } from 'zod';

/** The parts of a question, checked against the schemas of its operation. */
export interface ReadQuestion {
  readonly parameters: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** A question as it came over HTTP. */
export interface RawQuestion {
  readonly params: Readonly<Record<string, string>>;
  /** With the query: `/findings?rule=a`. */
  readonly url: string;
  readonly body: unknown;
}

/**
 * Reads a question, and takes nothing that the operation does not name.
 *
 * @throws InputError that names each mistake.
 */
export function readQuestion(
  { parameters, query, body }: Operation,
  raw: RawQuestion,
): ReadQuestion {
  return {
    parameters: check('path', parameters, raw.params),
    query: check('query', query, readQuery(query, raw.url)),
    body: body && check('body', body, raw.body),
  };
}

function check(where: string, shape: z.ZodType, value: unknown): unknown {
  const result = shape.safeParse(value);
  if (result.success) {
    if (hasNull(result.data))
      throw new InputError(`${where}: no text may hold the character U+0000`);
    return result.data;
  }
  const problems = result.error.issues.map(({ path, message }) =>
    [[where, ...path].join('.'), message].join(': '),
  );
  throw new InputError(problems.slice(0, 10).join('; '));
}

/** Whether a text somewhere in a value has a character that PostgreSQL refuses. */
function hasNull(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' && next.includes('\0')) return true;
    if (typeof next === 'object' && next !== null)
      left.push(...Object.keys(next), ...Object.values(next));
  }
  return false;
}

/** Texts of a query as what its schema asks for; what does not fit stays a text. */
function readQuery(shape: z.ZodObject, url: string): Record<string, unknown> {
  const start = url.indexOf('?');
  const written = new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
  const values: Record<string, unknown> = Object.create(null);
  for (const name of new Set(written.keys())) {
    const texts = written.getAll(name);
    const field = Object.hasOwn(shape.shape, name)
      ? innermost(shape.shape[name])
      : undefined;
    if (field instanceof z.ZodArray)
      values[name] = texts.map(text => convert(innermost(field.element), text));
    else values[name] = texts.length > 1 ? texts : convert(field, texts[0]);
  }
  return values;
}

function convert(field: unknown, text: string): unknown {
  if (field instanceof z.ZodNumber && /^-?\d{1,12}$/.test(text))
    return Number(text);
  if (field instanceof z.ZodBoolean && /^(true|false)$/.test(text))
    return text === 'true';
  return text;
}

/** Without defaults and the like. */
function innermost(field: unknown): unknown {
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional)
    return innermost(field.unwrap());
  return field;
}
