import * as z from 'zod';
import type { EntityPath } from './entityPath';
import { pathsOfTree, treeOfPaths, type PathTree } from './pathTree';
import type { Problem } from './problems';

/** What can be read of a broken entity. @public */
export interface Readable<Entity> {
  /**
   * The entity without its broken parts. What has to be there has an empty value
   * in their place, so that all else stands where it stood.
   */
  readonly entity: Entity;
  /** Where the broken parts stand: what they say is not known. */
  readonly unread: readonly EntityPath[];
}

/**
 * Sets the broken parts of an entity aside; `undefined` when not even kind and
 * name can be read.
 */
export function readableOf<Entity>(
  schema: z.ZodType<Entity>,
  input: unknown,
  problems: readonly Problem[],
): Readable<Entity> | undefined {
  const broken = problems.flatMap(({ breaks, path }) => (breaks ? [path] : []));
  if (broken.some(isIdentity)) return undefined;
  const tree = treeOfPaths(broken);
  const entity = withoutParts(schema, input, tree);
  // a map whose parts are all of the right type is one of the schema's
  return { entity: entity as Entity, unread: pathsOfTree(tree) };
}

const IDENTITY: ReadonlySet<string> = new Set([
  ...['', 'apiVersion', 'kind', 'metadata'],
  ...['metadata.name', 'metadata.namespace'],
]);

function isIdentity(path: EntityPath): boolean {
  return IDENTITY.has(path.join('.'));
}

const NOTHING = Symbol('nothing');

/** The value without the parts in the tree; nothing where it need not be there. */
function withoutParts(
  schema: z.ZodType,
  value: unknown,
  parts: PathTree,
): unknown {
  const isOptional = schema instanceof z.ZodOptional;
  const inner = isOptional ? asType(schema.unwrap()) : schema;
  if (parts.size === 0) return isOptional ? NOTHING : emptyOf(inner);
  if (Array.isArray(value)) return withoutItems(inner, value, parts);
  return isMap(value) ? withoutFields(inner, value, parts) : emptyOf(inner);
}

function withoutItems(
  schema: z.ZodType,
  items: readonly unknown[],
  parts: PathTree,
): unknown[] {
  const list = branches(schema).find(branch => branch instanceof z.ZodArray);
  const copy = [...items];
  for (const [key, below] of parts) {
    const item = list ? asType(list.element) : z.unknown();
    const rest = withoutParts(item, items[Number(key)], below);
    copy[Number(key)] = rest === NOTHING ? undefined : rest;
  }
  return copy;
}

function withoutFields(
  schema: z.ZodType,
  map: Readonly<Record<string, unknown>>,
  parts: PathTree,
): Record<string, unknown> {
  const copy = new Map(Object.entries(map));
  for (const [key, below] of parts) {
    const child = fieldOf(schema, String(key));
    const rest = child
      ? withoutParts(child, copy.get(String(key)), below)
      : NOTHING;
    if (rest === NOTHING) copy.delete(String(key));
    else copy.set(String(key), rest);
  }
  return Object.fromEntries(copy);
}

function fieldOf(schema: z.ZodType, key: string): z.ZodType | undefined {
  for (const branch of branches(schema)) {
    if (branch instanceof z.ZodObject && Object.hasOwn(branch.shape, key))
      return asType(branch.shape[key]);
  }
  return undefined;
}

/** The empty value of a type; the type is all that holds for it. */
function emptyOf(schema: z.ZodType): unknown {
  const [first] = branches(schema);
  if (first instanceof z.ZodNumber) return NaN;
  if (first instanceof z.ZodBoolean) return false;
  if (first instanceof z.ZodArray) return [];
  if (first instanceof z.ZodObject) return emptyMap(first);
  return first instanceof z.ZodRecord ? {} : '';
}

function emptyMap({ shape }: z.ZodObject): Record<string, unknown> {
  const needed = Object.entries<z.ZodType>(shape).filter(
    ([, child]) => !(child instanceof z.ZodOptional),
  );
  return Object.fromEntries(
    needed.map(([key, child]) => [key, emptyOf(child)]),
  );
}

function branches(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodOptional) return branches(asType(schema.unwrap()));
  return schema instanceof z.ZodUnion
    ? schema.options.flatMap(option => branches(asType(option)))
    : [schema];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// The library types children as its core interface; all of ours are classic.
function asType(schema: z.core.$ZodType): z.ZodType {
  return schema as z.ZodType;
}
