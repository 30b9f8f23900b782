import * as z from 'zod';
import { fieldNotes } from './fieldNotes';

/** True only for values in which the schema finds nothing wrong. */
export type Accepts = (value: unknown) => boolean;

const REFUSES: Accepts = () => false;

/**
 * Makes a quick test for what is right. What it refuses may be right, too: the
 * schema tells. It knows the few kinds of schemas by which entities are
 * declared, and refuses whatever it does not know.
 */
export function acceptorOf(schema: z.ZodType): Accepts {
  if (schema instanceof z.ZodString) return textAcceptor(schema);
  if (schema instanceof z.ZodNumber) return numberAcceptor(schema);
  if (hasChecks(schema)) return REFUSES;
  if (schema instanceof z.ZodOptional) {
    const accepts = acceptorOf(asType(schema.unwrap()));
    return value => value === undefined || accepts(value);
  }
  if (schema instanceof z.ZodObject) return objectAcceptor(schema);
  if (schema instanceof z.ZodArray) {
    const accepts = acceptorOf(asType(schema.element));
    return value => Array.isArray(value) && value.every(accepts);
  }
  if (schema instanceof z.ZodRecord) return recordAcceptor(schema);
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map(option => acceptorOf(asType(option)));
    return value => options.some(accepts => accepts(value));
  }
  if (schema instanceof z.ZodEnum) {
    const words = new Set<unknown>(schema.options);
    return value => words.has(value);
  }
  if (schema instanceof z.ZodBoolean)
    return value => typeof value === 'boolean';
  return schema instanceof z.ZodUnknown ? () => true : REFUSES;
}

function textAcceptor(schema: z.ZodString): Accepts {
  const { acceptsText } = fieldNotes.get(schema) ?? {};
  if (acceptsText)
    return value => typeof value === 'string' && acceptsText(value);
  return hasChecks(schema) ? REFUSES : value => typeof value === 'string';
}

function numberAcceptor(schema: z.ZodNumber): Accepts {
  const { acceptsNumber } = fieldNotes.get(schema) ?? {};
  if (hasChecks(schema) && !acceptsNumber) return REFUSES;
  return value =>
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (acceptsNumber?.(value) ?? true);
}

function recordAcceptor(schema: z.ZodRecord): Accepts {
  const { keyType, valueType } = schema;
  if (!(keyType instanceof z.ZodString) || hasChecks(keyType)) return REFUSES;
  const accepts = acceptorOf(asType(valueType));
  return value => {
    if (!isMap(value)) return false;
    for (const key in value)
      if (key === PROTOTYPE || !accepts(value[key])) return false;
    return true;
  };
}

function objectAcceptor(schema: z.ZodObject): Accepts {
  const { catchall } = schema.def;
  const isLoose = catchall instanceof z.ZodUnknown;
  if (!isLoose && !(catchall instanceof z.ZodNever)) return REFUSES;
  const children = Object.entries<z.ZodType>(schema.shape);
  const fields = new Map(
    children.map(([key, child]) => [key, acceptorOf(child)]),
  );
  const required = children.flatMap(([key, child]) =>
    child instanceof z.ZodOptional ? [] : [key],
  );
  const acceptsField = (key: string, value: unknown): boolean => {
    const accepts = fields.get(key);
    return accepts ? accepts(value) : isLoose && key !== PROTOTYPE;
  };
  return value => {
    if (!isMap(value)) return false;
    // nothing is made: it is asked of every map of every entity
    for (const key in value) if (!acceptsField(key, value[key])) return false;
    for (const key of required) if (!Object.hasOwn(value, key)) return false;
    return true;
  };
}

/** A key that stands for something else where an object is copied. */
const PROTOTYPE = '__proto__';

function hasChecks(schema: z.ZodType): boolean {
  return (schema.def.checks?.length ?? 0) > 0;
}

function isMap(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

// The library types children as its core interface; all of ours are classic.
function asType(schema: z.core.$ZodType): z.ZodType {
  return schema as z.ZodType;
}
