import {
  API_GROUP,
  findNearest,
  findSlip,
  FINDING_ANNOTATIONS,
  group,
  isTimeZone,
  PRODUCT_ID_ANNOTATION,
  quote,
  REGION_ANNOTATION,
  TEAM_TYPE_ANNOTATION,
  TEAM_TYPES,
  TIME_ZONE_ANNOTATION,
  type EntityPath,
} from '@backstage-data-mesh/model';
import type { Suggestion } from '@backstage-data-mesh/rules';
import { findAtPath } from './draft';
import type { SourceEntity } from './entities';
import { isMap } from './fieldFaults';
import type { PlacedFinding } from './finding';

/**
 * Annotations of the data mesh that nobody reads: the catalog takes any key, and
 * any text. Others may have annotations under the same prefix, so that only what
 * is nearly one of ours is told.
 */
export function findAnnotationFaults(entity: SourceEntity): PlacedFinding[] {
  const { metadata } = isMap(entity.value) ? entity.value : {};
  const annotations = isMap(metadata) ? metadata.annotations : undefined;
  if (!isMap(annotations)) return NONE;
  const ours = Object.keys(annotations).filter(key => key.startsWith(PREFIX));
  // most entities have none
  return ours.length === 0
    ? NONE
    : ours.flatMap(key =>
        KNOWN.has(key)
          ? judgeValue(entity, key, annotations[key])
          : judgeKey(entity, key, Object.keys(annotations)),
      );
}

const NONE: PlacedFinding[] = [];
const PREFIX = `${API_GROUP}/`;
const WRITTEN = [
  TEAM_TYPE_ANNOTATION,
  REGION_ANNOTATION,
  TIME_ZONE_ANNOTATION,
  PRODUCT_ID_ANNOTATION,
];
const KNOWN: ReadonlySet<string> = new Set([
  ...WRITTEN,
  ...FINDING_ANNOTATIONS,
]);

function judgeKey(
  { document, ref }: SourceEntity,
  key: string,
  present: readonly string[],
): PlacedFinding | readonly [] {
  const missing = WRITTEN.filter(name => !present.includes(name));
  const slip = findSlip(key, missing);
  const nearest = slip ?? findNearest(key, missing);
  if (nearest === undefined) return [];
  const path = [...ANNOTATIONS, key];
  return findAtPath(
    document,
    { path, isKey: true },
    {
      check: 'entity-property',
      severity: 'warning',
      message: `${quote(key)} is not an annotation that the data mesh reads`,
      entity: ref,
      nearest,
      suggestions: [renameTo(path, nearest, slip !== undefined)],
    },
  );
}

const ANNOTATIONS = ['metadata', 'annotations'];

/** Misspelt fields of the catalog's own kinds. */
export function findMisspelt({
  document,
  misspelt,
  ref,
}: SourceEntity): PlacedFinding[] {
  return misspelt.map(({ path, message, nearest = '', breaks }) =>
    findAtPath(
      document,
      { path, isKey: true },
      {
        check: 'entity-property',
        severity: breaks ? 'error' : 'warning',
        ...{ message, entity: ref, nearest },
        suggestions: [renameTo(path, nearest, true)],
      },
    ),
  );
}

function renameTo(
  path: EntityPath,
  value: string,
  isSafe: boolean,
): Suggestion {
  return {
    text: `Rename it to ${quote(value)}`,
    edits: [{ path, action: 'rename', value }],
    isSafe,
  };
}

/** What the short form of a team profile may say on a group. */
function judgeValue(
  { document, ref, item }: SourceEntity,
  key: string,
  value: unknown,
): PlacedFinding | readonly [] {
  if (item?.kind !== group || typeof value !== 'string') return [];
  const path = [...ANNOTATIONS, key];
  const expected = expectedOf(key, value);
  if (expected === undefined) return [];
  const isType = key === TEAM_TYPE_ANNOTATION;
  return findAtPath(
    document,
    { path },
    {
      check: 'entity-shape',
      severity: 'warning',
      message: `${quote(key)} is ${quote(value)}; it must be ${expected}`,
      entity: ref,
      nearest: isType ? findNearest(value, TEAM_TYPES) : undefined,
    },
  );
}

/** What a value has to be that is not read as it is. */
function expectedOf(key: string, value: string): string | undefined {
  if (key === TEAM_TYPE_ANNOTATION)
    return TEAM_TYPES.some(type => type === value)
      ? undefined
      : `one of ${TEAM_TYPES.map(quote).join(', ')}`;
  return key === TIME_ZONE_ANNOTATION && !isTimeZone(value)
    ? 'a time zone such as Europe/Zurich'
    : undefined;
}
