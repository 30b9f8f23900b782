import type { CatalogModelRelationPairDefinition } from '@backstage/catalog-model/alpha';
import {
  findRelation,
  type KindDeclaration,
  type ReferenceField,
  type RelationName,
} from '@backstage-data-mesh/model';

/** A relation pair between two kinds. */
export interface KindPair {
  readonly pair: CatalogModelRelationPairDefinition;
  /** False when the pair is one of the catalog's own, for new kinds. */
  readonly isNew: boolean;
}

/** The pairs that the declared kinds make, one for each two kinds. */
export function listRelationPairs(
  kinds: readonly KindDeclaration[],
): KindPair[] {
  const pairs = new Map<string, KindPair>();
  for (const kind of kinds) {
    for (const end of kind.references.flatMap(field => endsOf(kind, field))) {
      const pair = toPair(end);
      if (pair) pairs.set(JSON.stringify(pair), pair);
    }
  }
  return [...pairs.values()];
}

interface RelationEnds {
  readonly from: string;
  readonly relation: RelationName;
  readonly to: string;
}

function endsOf(kind: KindDeclaration, field: ReferenceField): RelationEnds[] {
  if (field.reference.emittedByCatalog) return [];
  return Object.entries(field.reference.allowed).flatMap(([to, relation]) =>
    relation === undefined
      ? []
      : sourceKinds(kind, field).map(from => ({ from, relation, to })),
  );
}

/** The entity's own kind, unless another field names the source. */
function sourceKinds(kind: KindDeclaration, field: ReferenceField): string[] {
  const source = field.reference.source?.join('.');
  if (source === undefined) return [kind.kind];
  return kind.references
    .filter(({ path }) => path.join('.') === source)
    .flatMap(({ reference }) => Object.keys(reference.allowed));
}

function toPair({ from, relation, to }: RelationEnds): KindPair | undefined {
  const { type, inverse, description, origin } = findRelation(relation);
  if (origin === 'mesh') return undefined;
  const [fromKind, toKind] = relation === type ? [from, to] : [to, from];
  return {
    isNew: origin === 'data-mesh',
    pair: {
      fromKind,
      toKind,
      description,
      forward: { type, title: toWords(type) },
      reverse: { type: inverse, title: toWords(inverse) },
    },
  };
}

/** `consumesFrom` becomes "consumes from". */
function toWords(type: string): string {
  return type.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}
