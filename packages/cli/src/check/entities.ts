import {
  API_VERSION,
  createMeshItem,
  findKind,
  parseEntityRef,
  readEntity,
  readMesh,
  stringifyEntityRef,
  type EntityPath,
  type MeshItem,
  type Problem,
  type ReadReferences,
} from '@backstage-data-mesh/model';
import type { SourceDocument } from '../source/readSource';
import {
  fillPlaceholders,
  type IncludedFile,
  type IncludedText,
  type RemoteText,
} from '../source/placeholders';
import { findBuiltInFaults, findMisspeltFields } from './builtInKinds';
import { asMeant, findEnvelopeFaults } from './envelope';
import { isMap, type FieldFault } from './fieldFaults';
import { meantIdentity, type MeantIdentity } from './identity';

/** An entity of the tree, as far as it could be read. */
export interface SourceEntity {
  readonly document: SourceDocument;
  /** With placeholders filled in. */
  readonly value: unknown;
  /** Missing when not even kind and name can be read. */
  readonly ref?: string;
  /** Missing when the entity cannot be used. */
  readonly item?: MeshItem;
  readonly envelopeFaults: readonly FieldFault[];
  /** What the catalog refuses in the `spec` of a kind of its own. */
  readonly builtInFaults: readonly FieldFault[];
  /** What the catalog takes there, though another field was meant. */
  readonly misspelt: readonly FieldFault[];
  readonly problems: readonly Problem[];
  readonly placeholderFaults: readonly {
    readonly path: EntityPath;
    readonly message: string;
  }[];
  /** Where a text stands that nobody fetched. */
  readonly remote: readonly RemoteText[];
  /** Where a text stands that another file has. */
  readonly included: readonly IncludedFile[];
}

/**
 * Reads the entity in a document; documents that are read with one reader
 * share what they refer to. Never throws.
 */
export function readDocumentEntity(
  document: SourceDocument,
  include: (target: string) => IncludedText,
  readReferences: ReadReferences,
): SourceEntity {
  const { value, remote, included, faults } = document.text.includes('$')
    ? fillPlaceholders(document.value, include)
    : { ...NOTHING_FILLED, value: document.value };
  const envelopeFaults =
    document.value === value
      ? findEnvelopeFaults(value)
      : [
          ...findEnvelopeFaults(value),
          ...findIdentityFaults(document.value, value),
        ];
  const unread =
    remote.length + faults.length === 0
      ? NONE
      : [...remote, ...faults].map(({ path }) => path);
  const named = envelopeFaults.length === 0 ? value : asMeant(value);
  const meant = meantIdentity(named);
  const read = meant && isMap(named) ? { ...named, ...meant } : named;
  const refused = findBuiltInFaults(read);
  const misspelt = findMisspeltFields(read).map(fault => ({
    ...fault,
    breaks: refused.some(({ path }) =>
      pathMeant(fault).some(place => isSame(place, path)),
    ),
  }));
  const lost = [...unread, ...misspelt.flatMap(pathMeant)];
  const { item, problems } = readItem(
    { value: read, unread: lost },
    readReferences,
  );
  const isRead = ({ path }: { readonly path: EntityPath }) =>
    !unread.some(place => isWithin(path, place));
  const isNew = ({ path }: { readonly path: EntityPath }) =>
    ![...envelopeFaults, ...misspelt].some(fault =>
      // what is missing because its key is misspelt is told there
      [fault.path, ...pathMeant(fault)].some(told => isSame(told, path)),
    );
  return {
    document,
    value,
    ref: item?.ref ?? refOf(read),
    item: envelopeFaults.some(fault => isOfIdentity(fault, meant))
      ? undefined
      : item,
    envelopeFaults,
    builtInFaults: refused.filter(fault => isRead(fault) && isNew(fault)),
    misspelt,
    problems: [
      ...(meant?.apiVersion === API_VERSION ? findMisnamed(value) : NONE),
      ...problems,
    ].filter(problem => isRead(problem) && isNew(problem)),
    placeholderFaults: faults,
    remote,
    included,
  };
}

const NONE: readonly never[] = [];
/** Of the very many that have no placeholder. */
const NOTHING_FILLED = { remote: NONE, included: NONE, faults: NONE };

/** Who an entity is cannot be included: the catalog asks before it reads. */
function findIdentityFaults(written: unknown, filled: unknown) {
  return findEnvelopeFaults(written).filter(
    ({ path }) =>
      IDENTITY.includes(path.join('.')) &&
      !findEnvelopeFaults(filled).some(fault => isSame(fault.path, path)),
  );
}

/** Who cannot be named is no part of the mesh. */
function isOfIdentity({ path }: FieldFault, meant?: MeantIdentity): boolean {
  const [first] = path;
  if (meant && (first === 'apiVersion' || first === 'kind')) return false;
  return IDENTITY.includes(path.join('.'));
}

/** What is said of a kind of ours that does not exist. */
function findMisnamed(value: unknown): readonly Problem[] {
  const read = readEntity(value);
  return read.is === 'read' ? read.result.problems : NONE;
}

const IDENTITY = [
  ...['apiVersion', 'kind', 'metadata'],
  ...['metadata.name', 'metadata.namespace'],
];

function readItem(
  written: { readonly value: unknown; readonly unread: readonly EntityPath[] },
  readReferences: ReadReferences,
): {
  item?: MeshItem;
  problems: readonly Problem[];
} {
  const read = readEntity(written.value);
  const problems = read.is === 'read' ? read.result.problems : [];
  const readable =
    read.is === 'read' && (read.result.ok ? read.result : read.result.readable);
  if (read.is === 'read' && readable) {
    const { kind } = read;
    const { entity, unread: own = NONE } = readable;
    const meant = problems.length === 0 ? NONE : meantPaths(problems, entity);
    const all = [...own, ...written.unread, ...meant];
    const unread = all.length === 0 ? undefined : all;
    return {
      item: createMeshItem({ kind, entity, unread }, readReferences),
      problems,
    };
  }
  const { items } = readMesh([written.value], readReferences);
  const [item] = items;
  const { unread } = written;
  return {
    item: item && unread.length > 0 ? { ...item, unread } : item,
    problems,
  };
}

/** The place of the field that a misspelt one means. */
function pathMeant({ path, nearest }: FieldFault): readonly EntityPath[] {
  return nearest ? [[...path.slice(0, -1), nearest]] : NONE;
}

/**
 * Where a field is meant whose name is misspelt: what it says is written, and
 * nobody may take it for missing.
 */
function meantPaths(
  problems: readonly Problem[],
  entity: unknown,
): readonly EntityPath[] {
  return problems.flatMap(({ code, path, suggestion }) => {
    if (code !== 'unknown-field' || suggestion === undefined) return [];
    const meant = [...path.slice(0, -1), suggestion];
    return hasField(entity, meant) ? [] : [meant];
  });
}

function hasField(entity: unknown, path: EntityPath): boolean {
  const found = path.reduce<unknown>(
    (value, key) =>
      Object(value) === value && Object.hasOwn(value as object, key)
        ? Reflect.get(value as object, key)
        : undefined,
    entity,
  );
  return found !== undefined;
}

/** The ref of an entity that cannot be used otherwise. */
function refOf(value: unknown): string | undefined {
  if (!isMap(value) || !isMap(value.metadata)) return undefined;
  const { kind, metadata } = value;
  const { name, namespace } = metadata;
  if (typeof kind !== 'string' || typeof name !== 'string') return undefined;
  const parsed = parseEntityRef(name, {
    kind: findKind(kind)?.kind ?? kind,
    namespace: typeof namespace === 'string' ? namespace : undefined,
  });
  return parsed.ok ? stringifyEntityRef(parsed.value) : undefined;
}

/** True when `path` is `other` or leads through it. */
export function isWithin(path: EntityPath, other: EntityPath): boolean {
  return other.every((key, index) => path[index] === key);
}

/** True for two ways to the same place. */
export function isSame(a: EntityPath, b: EntityPath): boolean {
  return a.length === b.length && isWithin(a, b);
}
