import * as z from 'zod';

/**
 * How many fields of a value a schema does not name, for a value that it
 * accepts. A field that is not named
 * counts once, whatever stands below it.
 */
export function countUnusedFields(
  schema: z.core.$ZodType,
  value: unknown,
): number {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodLazy) {
    return countUnusedFields(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodUnion) {
    const branch = schema.options.find(
      option => z.safeParse(option, value).success,
    );
    return branch ? countUnusedFields(branch, value) : 0;
  }
  if (schema instanceof z.ZodArray) {
    return Array.isArray(value)
      ? sum(value, item => countUnusedFields(schema.element, item))
      : 0;
  }
  return schema instanceof z.ZodObject && isMap(value)
    ? countInObject(schema, value)
    : 0;
}

function countInObject(schema: z.ZodObject, value: object): number {
  return sum(Object.entries(value), ([key, child]) =>
    Object.hasOwn(schema.shape, key)
      ? countUnusedFields(schema.shape[key], child)
      : 1,
  );
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number) {
  return items.reduce((total, item) => total + count(item), 0);
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
