import {
  describeFields,
  EACH,
  findNearest,
  group,
  kinds,
  quote,
  user,
  type KindDeclaration,
} from '@backstage-data-mesh/model';
import { once } from '../../memory/once';

/** A field as a predicate names it: `spec.lifecycle`. */
export interface FieldPath {
  /** From the entity, with the lists that were entered before it. */
  readonly full: string;
  /** From the value that the predicate is asked about. */
  readonly keys: readonly string[];
}

/** Where a field name stands, and what is done with the field. */
export interface FieldUse {
  /** The list that `$contains` entered; empty at the entity itself. */
  readonly base: string;
  readonly operator: string;
  /** The kind of the entity, where it is known. */
  readonly kind?: KindDeclaration;
}

const ROOTS = ['apiVersion', 'kind', 'metadata', 'spec'];

/** Maps whose keys have dots of their own. */
const FREE_MAPS = ['metadata.annotations.', 'metadata.labels.'];

/** Reads a dotted path; keys of annotations and labels may have dots. */
export function parseFieldPath(name: string, base: string): FieldPath {
  const full = base ? `${base}.${name}` : name;
  const map = base
    ? undefined
    : FREE_MAPS.find(start => name.startsWith(start));
  const keys = map
    ? [...map.split('.').slice(0, -1), name.slice(map.length)]
    : name.split('.');
  return { full, keys };
}

/**
 * What is wrong with a path. Forms that mean one thing in memory and another
 * on the catalog server are refused, as are fields that a kind does not have: a
 * path that never matches would look like a policy.
 */
export function findPathFault(
  { full, keys }: FieldPath,
  { base, operator, kind }: FieldUse,
): string | undefined {
  if (keys.some(key => key === '' || key.includes('[') || key.includes('$'))) {
    return `${quote(full)} is no dotted path such as \`spec.lifecycle\``;
  }
  if (!base && !ROOTS.includes(keys[0])) {
    return `${quote(full)} has to start with \`apiVersion\`, \`kind\`, \`metadata\` or \`spec\``;
  }
  return findListFault(full, base, operator) ?? findUnknownField(full, kind);
}

function findListFault(full: string, base: string, operator: string) {
  const list = prefixesOf(full).find(
    prefix => prefix.length > base.length && listFields().has(prefix),
  );
  if (list !== undefined) {
    return `${quote(full)} runs through the list ${quote(list)}; ask for \`$contains\` there`;
  }
  if (listFields().has(full) && !['$contains', '$exists'].includes(operator)) {
    return `${quote(full)} is a list; ask for \`$contains\` or \`$exists\``;
  }
  return undefined;
}

/** Only kinds whose fields are all ours can have no others. */
function findUnknownField(full: string, kind: KindDeclaration | undefined) {
  if (!kind || kind.extendsAt || !full.startsWith('spec.')) return undefined;
  const known = fieldsOf(kind);
  if (known.has(full) || prefixesOf(full).some(prefix => isOpen(known, prefix)))
    return undefined;
  const nearest = findNearest(full, [...known.keys()]);
  const hint = nearest ? `; did you mean ${quote(nearest)}?` : '';
  return `${quote(full)} is no field of ${quote(kind.kind)}${hint}`;
}

/** The value at a path; own properties only. */
export function valueAt(value: unknown, keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) {
      return undefined;
    }
    found = Object.hasOwn(found, key)
      ? (found as Readonly<Record<string, unknown>>)[key]
      : undefined;
  }
  return found;
}

function prefixesOf(full: string): string[] {
  const parts = full.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

type KnownFields = ReadonlyMap<string, string>;

const knownFields = new Map<KindDeclaration, () => KnownFields>(
  [...kinds, group, user].map(kind => [kind, once(() => describe(kind))]),
);

function describe(kind: KindDeclaration): KnownFields {
  return new Map(
    describeFields(kind.schema).map(({ path, type }) => [
      path.filter(key => key !== EACH).join('.'),
      path.includes(EACH) && path[path.length - 1] === EACH ? 'list' : type,
    ]),
  );
}

const listFields = once(
  () =>
    new Set(
      [...knownFields.keys()].flatMap(kind =>
        [...fieldsOf(kind)].flatMap(([path, type]) =>
          type.startsWith('list') ? [path] : [],
        ),
      ),
    ),
);

function fieldsOf(kind: KindDeclaration): KnownFields {
  return knownFields.get(kind)?.() ?? new Map();
}

/** True for a map whose keys are not declared. */
function isOpen(known: KnownFields, path: string): boolean {
  return (
    known.get(path) === 'map' &&
    ![...known.keys()].some(other => other.startsWith(`${path}.`))
  );
}
