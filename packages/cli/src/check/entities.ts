import {
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
import { findBuiltInFaults } from './builtInKinds';
import { findEnvelopeFaults } from './envelope';
import type { FieldFault } from './fieldFaults';

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
  const { item, problems } = readItem({ value, unread }, readReferences);
  const isRead = ({ path }: { readonly path: EntityPath }) =>
    !unread.some(place => isWithin(path, place));
  const isNew = ({ path }: { readonly path: EntityPath }) =>
    !envelopeFaults.some(({ path: at, nearest }) =>
      // what is missing because its key is misspelt is told there
      [at, ...(nearest ? [[...at.slice(0, -1), nearest]] : [])].some(told =>
        isSame(told, path),
      ),
    );
  return {
    document,
    value,
    ref: item?.ref ?? refOf(value),
    item: envelopeFaults.some(isOfIdentity) ? undefined : item,
    envelopeFaults,
    builtInFaults: findBuiltInFaults(value).filter(
      fault => isRead(fault) && isNew(fault),
    ),
    problems: problems.filter(problem => isRead(problem) && isNew(problem)),
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
function isOfIdentity({ path }: FieldFault): boolean {
  return IDENTITY.includes(path.join('.'));
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
    const { unread: own = NONE } = readable;
    const isWhole = own.length + written.unread.length === 0;
    const unread = isWhole ? undefined : [...own, ...written.unread];
    const { kind } = read;
    const { entity } = readable;
    return {
      item: createMeshItem({ kind, entity, unread }, readReferences),
      problems,
    };
  }
  const { items } = readMesh([written.value], readReferences);
  return { item: items[0], problems };
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

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
