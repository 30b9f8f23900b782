import type { CatalogModelKindRelationFieldDefinition } from '@backstage/catalog-model/alpha';
import {
  EACH,
  findRelation,
  type KindDeclaration,
  type ReferenceField,
} from '@backstage-data-mesh/model';

/**
 * The reference fields of a kind that a model can express: a text or a list of
 * texts, from the entity itself, without a part behind `#`, and with the same
 * relation for all kinds. The others are left to the processor.
 */
export function toRelationFields(
  kind: KindDeclaration,
): CatalogModelKindRelationFieldDefinition[] {
  return kind.references.flatMap(field => {
    const { defaultKind, allowed, fragment, source } = field.reference;
    const path = pathOf(field);
    const relation = onlyRelation(field);
    const isPlain = fragment === undefined && source === undefined;
    if (!isPlain || path === undefined || relation === undefined) return [];
    return [
      {
        selector: { path },
        relation,
        defaultKind,
        // left out, it means `default` up to catalog 3.9
        defaultNamespace: 'inherit' as const,
        allowedKinds: Object.keys(allowed),
      },
    ];
  });
}

/** Undefined for a field inside a list of maps. */
function pathOf({ path }: ReferenceField): string | undefined {
  const isList = path[path.length - 1] === EACH;
  const plain = isList ? path.slice(0, -1) : path;
  return plain.includes(EACH) ? undefined : plain.join('.');
}

function onlyRelation({ reference }: ReferenceField): string | undefined {
  const [relation, ...others] = new Set(Object.values(reference.allowed));
  if (relation === undefined || others.length > 0) return undefined;
  return findRelation(relation).origin === 'mesh' ? undefined : relation;
}
