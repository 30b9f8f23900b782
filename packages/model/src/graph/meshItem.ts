import { group, readingKinds, user } from '../catalogKinds';
import type { EntityPath } from '../declare/entityPath';
import {
  envelope,
  isSameKind,
  type EntityEnvelope,
  type KindDeclaration,
  type ParseResult,
} from '../declare/kind';
import type { Problem } from '../declare/problems';
import { parseBuiltIn } from '../read/builtIn';
import type { FieldName } from '../read/fieldName';
import { readEntity } from '../read/readEntity';
import {
  createReferenceReader,
  resolveReferences,
  type ReadReferences,
} from '../read/referenceReader';
import { noReferences, type References } from '../read/references';
import { entityRefOf } from '../refs/entityRef';

/** An entity that was read, ready for the mesh graph. @public */
export interface MeshItem<Entity = EntityEnvelope> {
  readonly ref: string;
  /** Missing for kinds that the mesh only names, such as `System`. */
  readonly kind?: KindDeclaration;
  readonly entity: Entity;
  /** What the entity refers to. */
  readonly references: References<FieldName<Entity>>;
  /**
   * Where its broken parts stand: what they say is not known, which is not the
   * same as that nothing is said.
   */
  readonly unread?: readonly EntityPath[];
}

/**
 * Makes an entity that was read ready for the mesh graph. Items whose references
 * are read by one reader share their targets, which saves memory and time.
 *
 * @public
 */
export function createMeshItem(
  { kind, entity, unread }: Pick<MeshItem, 'kind' | 'entity' | 'unread'>,
  readReferences: ReadReferences = resolveReferences,
): MeshItem {
  return {
    ref: entityRefOf(entity),
    kind,
    entity,
    references: kind ? readReferences(kind, entity) : noReferences([]),
    unread,
  };
}

/** An entity that is broken, and how. @public */
export interface RefusedEntity {
  readonly input: unknown;
  readonly problems: readonly Problem[];
}

/** Entities that were read. @public */
export interface MeshInput {
  /** Broken ones as far as they can be read. */
  readonly items: readonly MeshItem[];
  /** The broken ones: the catalog refuses them. */
  readonly refused: readonly RefusedEntity[];
}

/**
 * Reads entities of all kinds as the catalog gives them. One that is broken is
 * read as far as it can be and harms no other. What is read in one call shares the targets
 * of its references.
 *
 * @public
 */
export function readMesh(
  inputs: Iterable<unknown>,
  readReferences = createReferenceReader(),
): MeshInput {
  const items: MeshItem[] = [];
  const refused: RefusedEntity[] = [];
  for (const input of inputs) {
    const { kind, result } = readAnyEntity(input);
    const readable = result.ok ? result : result.readable;
    if (readable) {
      const { entity, unread } = readable;
      items.push(createMeshItem({ kind, entity, unread }, readReferences));
    }
    if (!result.ok) refused.push({ input, problems: result.problems });
  }
  return { items, refused };
}

/** True when the item is of the declared kind; gives its type. @public */
export function isOfKind<Entity>(
  item: MeshItem<unknown> | undefined,
  kind: KindDeclaration<Entity>,
): item is MeshItem<Entity> {
  if (!item?.kind) return false;
  return item.kind === kind || isSameKind(item.kind, kind);
}

/**
 * What the entity at a node refers to, if it is of the declared kind; nothing
 * otherwise.
 *
 * @public
 */
export function referencesOf<Entity>(
  { itemOf }: { itemOf(node: number): MeshItem | undefined },
  kind: KindDeclaration<Entity>,
  node: number | undefined,
): References<FieldName<Entity>> {
  const item = node === undefined ? undefined : itemOf(node);
  return isOfKind(item, kind) ? item.references : noReferences(kind.references);
}

const catalogKinds: ReadonlyMap<string, KindDeclaration> = new Map(
  [group, user, ...readingKinds].map(kind => [kind.kind, kind]),
);

interface KindAndResult {
  readonly kind?: KindDeclaration;
  readonly result: ParseResult;
}

function readAnyEntity(input: unknown): KindAndResult {
  const read = readEntity(input);
  // a built-in kind that cannot be read at all is still an entity
  const isOurs =
    read.is === 'read' && (read.result.ok || read.result.problems.length > 0);
  return isOurs ? read : readForeignEntity(input);
}

function readForeignEntity(input: unknown): KindAndResult {
  const foreign = envelope().safeParse(input);
  if (!foreign.success) return { result: { ok: false, problems: [] } };
  const entity = foreign.data;
  const kind = catalogKinds.get(entity.kind);
  if (kind?.apiVersions.includes(entity.apiVersion)) {
    const result = parseBuiltIn(kind, input, () => false);
    if (result.ok) return { kind, result };
  }
  return { result: { ok: true, entity, problems: [] } };
}
