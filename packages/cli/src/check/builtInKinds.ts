import type { EntityPath } from '@backstage-data-mesh/model';
import {
  fault,
  field,
  isMap,
  listFaults,
  NOT_EMPTY,
  pattern,
  type FieldFault,
  type Fields,
} from './fieldFaults';

/**
 * What the catalog refuses in the `spec` of its own kinds, over and above our
 * part of them. What is said nowhere here is Backstage's to know: a field that
 * a later release adds is none of our concern.
 */
export function findBuiltInFaults(entity: unknown): FieldFault[] {
  if (!isMap(entity)) return [];
  const { apiVersion, kind, spec } = entity;
  if (!API_VERSIONS.has(apiVersion)) return [];
  const fields = SPEC_OF.get(kind);
  if (!fields) return [];
  if (spec === undefined) return [fault(['spec'], spec, 'a map of fields')];
  return isMap(spec) ? mapFaults(['spec'], spec, fields) : [];
}

/** What is wrong with a value, if anything. */
type FindFaults = (path: EntityPath, value: unknown) => FieldFault[];
type FieldChecks = Readonly<Record<string, FindFaults>>;

const text: FindFaults = (path, value) => field(path, value, NOT_EMPTY);

const texts: FindFaults = (path, value) =>
  value === undefined
    ? [fault(path, value, 'a list')]
    : listFaults(path, value, text);

const optional =
  (find: FindFaults): FindFaults =>
  (path, value) =>
    value === undefined ? [] : find(path, value);

const profile: FindFaults = (path, value) =>
  isMap(value)
    ? mapFaults(path, value, {
        displayName: optional(text),
        email: optional(text),
        picture: optional(text),
      })
    : [fault(path, value, 'a map of fields')];

const PRESENCE = pattern('`required` or `optional`', word =>
  ['required', 'optional'].includes(word),
);
const presence: FindFaults = (path, value) => field(path, value, PRESENCE);

const API_VERSIONS: ReadonlySet<unknown> = new Set([
  'backstage.io/v1alpha1',
  'backstage.io/v1beta1',
]);

const SPECS: Readonly<Record<string, FieldChecks>> = {
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

const SPEC_OF: ReadonlyMap<unknown, FieldChecks> = new Map(
  Object.entries(SPECS),
);

function mapFaults(
  path: EntityPath,
  map: Fields,
  checks: FieldChecks,
): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const [name, find] of Object.entries(checks)) {
    const value = Object.hasOwn(map, name) ? map[name] : undefined;
    if (!isPlaceholder(value)) faults.push(...find([...path, name], value));
  }
  return faults;
}

/** A catalog may read more placeholders than ours: `$openapi`, say. */
function isPlaceholder(value: unknown): boolean {
  if (!isMap(value)) return false;
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0].startsWith('$');
}
