import {
  dataProduct,
  domain,
  type EntityPath,
  type KindDeclaration,
  type MeshItem,
  type Reference,
} from '@backstage-data-mesh/model';

/**
 * The references of an entity that name a kind which their field does not take,
 * as `ownership-ref-kind` tells. They connect nothing: what was meant is not
 * known.
 *
 * @public
 */
export function findMisplaced({
  kind,
  references,
}: Pick<MeshItem, 'kind' | 'references'>): readonly Reference[] {
  return kind
    ? references
        .where(({ allowed }) => !allowed)
        .filter(({ field }) => !isJudgedElsewhere(kind, field.path))
    : [];
}

/** Who owns and leads has rules of its own, which say more. */
const JUDGED_ELSEWHERE: ReadonlyMap<string, readonly string[]> = new Map([
  [dataProduct.kind, ['spec.owner', 'spec.productOwner', 'spec.domain']],
  [domain.kind, ['spec.dataMesh.domainOwner', 'spec.dataMesh.dataLead']],
]);

function isJudgedElsewhere({ kind }: KindDeclaration, path: EntityPath) {
  return JUDGED_ELSEWHERE.get(kind)?.includes(path.join('.')) ?? false;
}
