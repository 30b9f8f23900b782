import {
  dataProduct,
  domain,
  governanceBody,
  isInUse,
  isSameKind,
  type DataProductEntity,
  type EntityEnvelope,
  type KindDeclaration,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** The entity that a rule judges. @public */
export interface Subject<Entity = EntityEnvelope> {
  readonly ref: string;
  readonly node: MeshNode;
  readonly entity: Entity;
}

/**
 * Which entities a rule judges. A rule may look at everything and reports only
 * on its subject. Findings on flows are reported on the consumer, findings on
 * parts (a measure, a policy) on the entity that declares them, and findings on
 * the mesh as a whole on the domain or body that can act on them.
 *
 * @public
 */
export interface SubjectType<Entity = EntityEnvelope> {
  /** The kinds, for docs. */
  readonly kinds: readonly string[];
  /** The entity, when the node is a subject. */
  read(graph: MeshGraph, node: MeshNode): Entity | undefined;
  /** Why the rule does not apply to a subject, where that is so. */
  exempt?(entity: Entity): string | undefined;
}

/**
 * All entities of a kind: the same for all who ask, so that what many rules are
 * about is read once.
 *
 * @public
 */
export function everyOf<Entity>(
  kind: KindDeclaration<Entity>,
): SubjectType<Entity> {
  const known = everyOfKind.get(kind);
  if (known) return known as SubjectType<Entity>;
  const every: SubjectType<Entity> = {
    kinds: [kind.kind],
    read: (graph, node) => graph.get(kind, node),
  };
  everyOfKind.set(kind, every);
  return every;
}

// eslint-disable-next-line no-restricted-syntax -- a kind has one subject, whoever declares a rule first
const everyOfKind = new WeakMap<object, SubjectType<unknown>>();

/**
 * All data products that are in use. A retired one is exempt from what it no
 * longer does: it reads and promises nothing. @public
 */
export const productsInUse: SubjectType<DataProductEntity> = {
  ...everyOf(dataProduct),
  exempt: product => (isInUse(product) ? undefined : 'it is retired'),
};

/** All entities of any of some kinds. @public */
export function everyOfKinds(
  kinds: readonly KindDeclaration[],
): SubjectType<EntityEnvelope> {
  return {
    kinds: kinds.map(({ kind }) => kind),
    read(graph, node) {
      const item = graph.itemOf(node);
      if (!item?.kind) return undefined;
      // asked of each entity of a mesh: nothing is made for it
      for (const own of kinds) {
        if (isSameKind(own, item.kind)) return item.entity;
      }
      return undefined;
    },
  };
}

/**
 * What may stand for the mesh as a whole; which one does, `facts.meshHome` tells.
 *
 * @public
 */
export const everyMeshHome = everyOfKinds([domain, governanceBody]);
