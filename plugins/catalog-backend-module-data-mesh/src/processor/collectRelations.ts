import {
  parseEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  createMeshItem,
  findRelation,
  inverseOf,
  sourceRefOf,
  type KindDeclaration,
  type Reference,
} from '@backstage-data-mesh/model';

/** A relation as the catalog stores it, from one of its ends. */
export interface CatalogRelation {
  readonly source: CompoundEntityRef;
  readonly type: string;
  readonly target: CompoundEntityRef;
}

/**
 * The relations that the references of an entity make, each in both
 * directions and once.
 */
export function collectRelations(
  kind: KindDeclaration,
  entity: Entity,
): CatalogRelation[] {
  const relations = new Map<string, CatalogRelation>();
  const add = (source: string, type: string, target: string) =>
    relations.set(`${source} ${type} ${target}`, {
      source: parseEntityRef(source),
      type,
      target: parseEntityRef(target),
    });
  const item = createMeshItem({ kind, entity });
  for (const reference of item.references.all()) {
    const source = sourceRefOf(item, reference.field);
    const type = relationToEmit(reference);
    if (source === undefined || type === undefined) continue;
    add(source, type, reference.ref);
    add(reference.ref, inverseOf(type), source);
  }
  return [...relations.values()];
}

/** Undefined where nobody needs it in the catalog, or the catalog emits it. */
function relationToEmit({ relation, field }: Reference) {
  if (relation === undefined || field.reference.emittedByCatalog) {
    return undefined;
  }
  return findRelation(relation).origin === 'mesh' ? undefined : relation;
}
