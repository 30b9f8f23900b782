import type { CatalogModelKindVersionDefinition } from '@backstage/catalog-model/alpha';
import { toJsonSchema, type KindDeclaration } from '@backstage-data-mesh/model';

type Schema = CatalogModelKindVersionDefinition['schema']['jsonSchema'];

/**
 * The JSON Schema of a kind as a model layer wants it: below the root only
 * `spec`, or only our part of a built-in kind. It refuses no more than the
 * processor does: formats and unknown fields do not keep an entity out.
 */
export function toCatalogSchema(kind: KindDeclaration): Schema {
  const schema = toLenientSchema(toJsonSchema(kind));
  return kind.extendsAt
    ? pick(schema, kind.extendsAt.map(String))
    : { ...pick(schema, ['spec']), required: ['spec'] };
}

/** The schema of one field, and of nothing beside it. */
function pick(schema: Schema, path: readonly string[]): Schema {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const field = isMap(schema.properties) ? schema.properties[key] : undefined;
  if (!isMap(field)) throw new Error(`The schema has no field ${key}`);
  return { type: 'object', properties: { [key]: pick(field, rest) } };
}

const STRICT_KEYWORDS = ['$schema', '$id', 'pattern', 'minimum'];

function toLenientSchema(schema: unknown): Schema {
  return mapValues(schema, (keyword, value) => {
    if (STRICT_KEYWORDS.includes(keyword)) return undefined;
    if (keyword === 'additionalProperties' && value === false) return undefined;
    // names of fields, not keywords
    return keyword === 'properties'
      ? mapValues(value, (_name, field) => toLenientSchema(field))
      : toLenientValue(value);
  });
}

function toLenientValue(value: unknown): Schema[string] {
  if (Array.isArray(value))
    return value.map(item => toLenientValue(item) ?? null);
  if (isMap(value)) return toLenientSchema(value);
  return isScalar(value) ? value : undefined;
}

function mapValues(
  map: unknown,
  change: (key: string, value: unknown) => Schema[string],
): Schema {
  const entries = isMap(map) ? Object.entries(map) : [];
  const changed = entries.map(
    ([key, value]) => [key, change(key, value)] as const,
  );
  return Object.fromEntries(changed.filter(([, value]) => value !== undefined));
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return (
    value === null || ['string', 'number', 'boolean'].includes(typeof value)
  );
}

function isMap<T>(value: T): value is T & Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
