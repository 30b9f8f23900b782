import { findSlip, quote } from '@backstage-data-mesh/model';
import {
  fault,
  field,
  fieldsOf,
  findFaults,
  isMap,
  listOf,
  MAP_OF_FIELDS,
  NO_FAULTS,
  NOT_EMPTY,
  optional,
  pattern,
  type FieldCheck,
  type FieldFault,
} from './fieldFaults';

/**
 * What the catalog refuses in the `spec` of its own kinds, over and above our
 * part of them. What is said nowhere here is Backstage's to know: a field that
 * a later release adds is none of our concern.
 */
export function findBuiltInFaults(entity: unknown): readonly FieldFault[] {
  if (!isMap(entity) || !API_VERSIONS.has(entity.apiVersion)) return NO_FAULTS;
  const { kind, spec } = entity;
  const check = SPEC_OF.get(kind);
  if (!check) return NO_FAULTS;
  if (spec === undefined) return [fault(['spec'], spec, MAP_OF_FIELDS)];
  return isMap(spec) ? findFaults(check, ['spec'], spec) : NO_FAULTS;
}

/**
 * Fields that the catalog takes and nobody reads, as their names are slips of the
 * pen on fields that are not there.
 */
export function findMisspeltFields(entity: unknown): readonly FieldFault[] {
  if (!isMap(entity) || !API_VERSIONS.has(entity.apiVersion)) return NO_FAULTS;
  const { kind, spec } = entity;
  const known = NAMES_OF.get(kind);
  if (!known || !isMap(spec)) return NO_FAULTS;
  const strange = Object.keys(spec).filter(key => !known.includes(key));
  if (strange.length === 0) return NO_FAULTS;
  const missing = known.filter(name => !Object.hasOwn(spec, name));
  return strange.flatMap(key => {
    const nearest = findSlip(key, missing);
    if (nearest === undefined) return [];
    const path = ['spec', key];
    const message = `\`spec.${key}\` is not a field of the kind ${quote(String(kind))}`;
    return [{ path, message, isKey: true, nearest }];
  });
}

type SpecChecks = Readonly<Record<string, FieldCheck>>;

const text = field(NOT_EMPTY);
const texts = listOf(text);

const profile = withPlaceholders({
  displayName: optional(text),
  email: optional(text),
  picture: optional(text),
});

const presence = field(
  pattern('`required` or `optional`', word =>
    ['required', 'optional'].includes(word),
  ),
);

const API_VERSIONS: ReadonlySet<unknown> = new Set([
  'backstage.io/v1alpha1',
  'backstage.io/v1beta1',
]);

const SPECS: Readonly<Record<string, SpecChecks>> = {
  API: {
    type: text,
    lifecycle: text,
    owner: text,
    system: optional(text),
    definition: text,
  },
  Component: {
    type: text,
    lifecycle: text,
    owner: text,
    system: optional(text),
    subcomponentOf: optional(text),
    providesApis: optional(texts),
    consumesApis: optional(texts),
    dependsOn: optional(texts),
  },
  Domain: {
    owner: text,
    subdomainOf: optional(text),
    type: optional(text),
  },
  Group: {
    type: text,
    profile: optional(profile),
    parent: optional(text),
    children: texts,
    members: optional(texts),
  },
  Location: {
    type: optional(text),
    target: optional(text),
    targets: optional(texts),
    presence: optional(presence),
  },
  Resource: {
    type: text,
    owner: text,
    dependsOn: optional(texts),
    system: optional(text),
  },
  System: {
    owner: text,
    domain: optional(text),
    type: optional(text),
  },
  User: {
    profile: optional(profile),
    memberOf: texts,
  },
};

/** The kinds that every catalog has. */
export const CATALOG_KINDS: readonly string[] = Object.keys(SPECS);

/** True for a version of those kinds. */
export function isCatalogVersion(apiVersion: string): boolean {
  return API_VERSIONS.has(apiVersion);
}

const SPEC_OF: ReadonlyMap<unknown, FieldCheck> = new Map(
  Object.entries(SPECS).map(([kind, checks]) => [
    kind,
    withPlaceholders(checks),
  ]),
);

/** Their fields. What is ours among them is judged with the rest of it. */
const NAMES_OF: ReadonlyMap<unknown, readonly string[]> = new Map(
  Object.entries(SPECS).map(([kind, checks]) => [kind, Object.keys(checks)]),
);

/** A catalog may read more placeholders than ours: `$openapi`, say. */
function withPlaceholders(checks: SpecChecks): FieldCheck {
  return fieldsOf(
    Object.fromEntries(
      Object.entries(checks).map(([name, check]) => [
        name,
        {
          accepts: value => check.accepts(value) || isPlaceholder(value),
          faults: check.faults,
        },
      ]),
    ),
  );
}

function isPlaceholder(value: unknown): boolean {
  if (!isMap(value)) return false;
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0].startsWith('$');
}
