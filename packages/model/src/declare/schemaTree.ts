import * as z from 'zod';
import { fieldNotes, type ReferenceDeclaration } from './fieldNotes';
import type { EntityPath } from './entityPath';

/** Stands for "each element" in a field's path. @public */
export const EACH = '[]';

/**
 * A field that holds references, found in a kind's schema.
 *
 * @public
 */
export interface ReferenceField {
  /** Without `spec` and the marks of lists: `inputPorts.from`. */
  readonly name: string;
  /** `['spec', 'inputPorts', '[]', 'from']` */
  readonly path: readonly string[];
  readonly reference: ReferenceDeclaration;
  readonly description: string;
}

/** One line of a kind's field table. @public */
export interface FieldDescription {
  readonly path: readonly string[];
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly words: readonly string[];
  readonly reference?: ReferenceDeclaration;
}

/** All fields below a schema, in the order of their declaration. @public */
export function describeFields(
  schema: z.ZodType,
  path: readonly string[] = [],
): FieldDescription[] {
  const { inner, required } = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    return Object.entries<z.ZodType>(inner.shape).flatMap(([key, child]) =>
      describeField(child, [...path, key]),
    );
  }
  if (inner instanceof z.ZodArray) {
    return describeFields(asType(inner.element), [...path, EACH]);
  }
  if (inner instanceof z.ZodUnion) {
    return inner.options.flatMap(option =>
      describeFields(asType(option), path),
    );
  }
  return path[path.length - 1] === EACH
    ? [describeLeaf(inner, path, required)]
    : [];
}

/** The reference fields of a kind. */
export function referenceFields(schema: z.ZodType): ReferenceField[] {
  return describeFields(schema).flatMap(({ path, reference, description }) =>
    reference
      ? [{ name: fieldNameOf(path), path, reference, description }]
      : [],
  );
}

/** The name of the field at a path: without `spec` and the marks of lists. */
export function fieldNameOf([first, ...rest]: readonly string[]): string {
  const keys = first === 'spec' ? rest : [first, ...rest];
  return keys.filter(key => key !== EACH).join('.');
}

/** The names of the fields that may stand at a path. */
export function fieldsAt(schema: z.ZodType, path: EntityPath): string[] {
  return schemasAt(schema, path).flatMap(({ inner }) =>
    inner instanceof z.ZodUnion
      ? inner.options.flatMap(option => fieldsAt(asType(option), []))
      : fieldsOf(inner),
  );
}

/** True where one map of fields may stand at a path, and no list of them. */
export function isMapAt(schema: z.ZodType, path: EntityPath): boolean {
  return schemasAt(schema, path).some(
    ({ inner }) => inner instanceof z.ZodObject,
  );
}

/** The words of a closed vocabulary that may stand at a path. */
export function wordsAt(
  schema: z.ZodType,
  path: EntityPath,
): readonly string[] {
  return schemasAt(schema, path).flatMap(({ inner }) =>
    inner instanceof z.ZodEnum ? inner.options.map(String) : [],
  );
}

/** The kinds, in lower case, to which a reference at a path may lead. */
export function kindsAt(
  schema: z.ZodType,
  path: EntityPath,
): readonly string[] {
  return schemasAt(schema, path)
    .flatMap(({ inner }) =>
      Object.keys(fieldNotes.get(inner)?.reference?.allowed ?? {}),
    )
    .map(kind => kind.toLowerCase());
}

/** What the author of the field at a path says of a value that fits nowhere. */
export function explainAt(
  schema: z.ZodType,
  path: EntityPath,
  value: unknown,
): string | undefined {
  for (const { outer, inner } of schemasAt(schema, path)) {
    const note = fieldNotes.get(outer) ?? fieldNotes.get(inner);
    const explained = note?.explain?.(value);
    if (explained !== undefined) return explained;
  }
  return undefined;
}

/** The notes on what may stand at a path, where it is a text of some format. */
export function textNoteAt(schema: z.ZodType, path: EntityPath) {
  return schemasAt(schema, path)
    .flatMap(({ inner }) => fieldNotes.get(inner) ?? [])
    .find(({ acceptsText }) => acceptsText !== undefined);
}

interface SchemaAt {
  readonly outer: z.ZodType;
  readonly inner: z.ZodType;
}

/** The schemas at a path; several where a union stands on the way. */
function schemasAt(
  outer: z.ZodType,
  path: EntityPath,
  depth = 0,
): readonly SchemaAt[] {
  const { inner } = unwrap(outer);
  if (depth === path.length) return [{ outer, inner }];
  if (inner instanceof z.ZodUnion) {
    return inner.options.flatMap(option =>
      schemasAt(asType(option), path, depth),
    );
  }
  if (inner instanceof z.ZodArray) {
    return schemasAt(asType(inner.element), path, depth + 1);
  }
  const key = path[depth];
  if (!(inner instanceof z.ZodObject)) return [];
  const child = Object.hasOwn(inner.shape, key) && inner.shape[key];
  return child ? schemasAt(asType(child), path, depth + 1) : [];
}

function fieldsOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodArray) return [];
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function describeField(
  schema: z.ZodType,
  path: readonly string[],
): FieldDescription[] {
  const { inner, required } = unwrap(schema);
  const line = describeLeaf(schema, path, required);
  const below = describeFields(inner, path);
  const isPlainList =
    below.length === 1 && below[0].path.length === path.length + 1;
  if (inner instanceof z.ZodArray && isPlainList) {
    const { words, reference, path: elementPath } = below[0];
    return reference
      ? [{ ...line, path: elementPath, words, reference }]
      : [{ ...line, words }];
  }
  return [line, ...below];
}

function describeLeaf(
  schema: z.ZodType,
  path: readonly string[],
  required: boolean,
): FieldDescription {
  const { inner } = unwrap(schema);
  return {
    path,
    required: required || fieldNotes.get(schema)?.neededByCatalog === true,
    type: typeName(inner),
    description: schema.description ?? inner.description ?? '',
    words: inner instanceof z.ZodEnum ? inner.options.map(String) : [],
    reference: fieldNotes.get(inner)?.reference,
  };
}

function typeName(schema: z.ZodType): string {
  const note = fieldNotes.get(schema);
  if (note?.reference) return 'reference';
  if (note?.inlineText) return 'text, or `$text`';
  if (note?.format) return note.format;
  if (schema instanceof z.ZodArray) {
    const element = typeName(unwrap(asType(schema.element)).inner);
    return element === 'map' ? 'list of maps' : `list of ${element}`;
  }
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord)
    return 'map';
  if (schema instanceof z.ZodUnion) {
    return schema.options.map(option => typeName(asType(option))).join(', or ');
  }
  if (schema instanceof z.ZodEnum) return 'word';
  return (
    { string: 'text', number: 'number', boolean: 'true or false' }[
      schema.type as string
    ] ?? schema.type
  );
}

function unwrap(schema: z.ZodType): { inner: z.ZodType; required: boolean } {
  return schema instanceof z.ZodOptional
    ? { inner: asType(schema.unwrap()), required: false }
    : { inner: schema, required: true };
}

// The library types children as its core interface; all of ours are classic.
function asType(schema: z.core.$ZodType): z.ZodType {
  return schema as z.ZodType;
}
