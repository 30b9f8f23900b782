import {
  LOCATION_ANNOTATIONS,
  REGION_ANNOTATION,
  TEAM_TYPE_ANNOTATION,
  TIME_ZONE_ANNOTATION,
} from '../vocabulary/annotations';

/** An entity of any kind, as far as its parts have names. @public */
export interface AnyEntity {
  readonly apiVersion?: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly title?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: Readonly<Record<string, unknown>>;
}

const METADATA = ['name', 'namespace', 'title'] as const;

const ANNOTATIONS = [
  ...LOCATION_ANNOTATIONS,
  TEAM_TYPE_ANNOTATION,
  REGION_ANNOTATION,
  TIME_ZONE_ANNOTATION,
];

/** By kind, in lower case. */
const SPEC: ReadonlyMap<string, readonly string[]> = new Map([
  ['group', ['type', 'parent', 'children', 'members']],
  ['user', ['memberOf']],
  ['component', ['dependsOn']],
  ['resource', ['dependsOn']],
  ['airesource', ['dependsOn']],
]);

/**
 * All that {@link trimOtherKind} may keep, in the way in which the catalog's API
 * is asked for fields: `metadata.name`.
 *
 * @public
 */
export const OTHER_KIND_FIELDS: readonly string[] = [
  ...['apiVersion', 'kind'],
  ...METADATA.map(name => `metadata.${name}`),
  ...ANNOTATIONS.map(name => `metadata.annotations.${name}`),
  ...[...new Set([...SPEC.values()].flat())].map(name => `spec.${name}`),
];

/**
 * What the mesh reads of an entity that is of none of its own kinds: that it
 * exists, where it is from, of teams and people who is in which, and which data
 * products it reads.
 *
 * @public
 */
export function trimOtherKind(entity: AnyEntity): AnyEntity {
  const { apiVersion, kind, metadata, spec } = entity;
  const { annotations } = metadata;
  return {
    ...(apiVersion !== undefined && { apiVersion }),
    kind,
    metadata: {
      ...{ name: metadata.name, ...pick(metadata, METADATA) },
      ...keep('annotations', annotations && pick(annotations, ANNOTATIONS)),
    },
    ...keep('spec', spec && pick(spec, SPEC.get(kind.toLowerCase()) ?? [])),
  };
}

function pick<Value>(
  from: Readonly<Record<string, Value>>,
  names: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(
    names
      .filter(name => Object.hasOwn(from, name))
      .map(name => [name, from[name]]),
  );
}

function keep<Name extends string, Value extends object>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } {
  const kept: { [Key in Name]?: Value } = {};
  if (value && Object.keys(value).length > 0) kept[name] = value;
  return kept;
}
