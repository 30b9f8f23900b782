import {
  dataProduct,
  group,
  TEAM_TYPE_ANNOTATION,
  type DataProductEntity,
  type GroupEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { SubjectType } from '../declare/subject';

/**
 * The groups that are teams of the mesh: those that own a data product, that a
 * team profile describes, or that bear the annotation of a team's type. Other
 * groups, such as business units, are no subject of rules on teams.
 */
export const everyTeam: SubjectType<GroupEntity> = {
  kinds: [group.kind],
  read(graph, node) {
    const entity = graph.get(group, node);
    return entity && isTeam(graph, node, entity) ? entity : undefined;
  },
};

function isTeam(
  graph: MeshGraph,
  node: MeshNode,
  { metadata }: GroupEntity,
): boolean {
  return (
    graph.first(node, 'describedBy') !== undefined ||
    metadata.annotations?.[TEAM_TYPE_ANNOTATION] !== undefined ||
    graph
      .targets(node, 'ownerOf')
      .some(owned => graph.get(dataProduct, owned) !== undefined)
  );
}

/** The group that owns a data product; `undefined` for a person. */
export function owningTeam(
  graph: MeshGraph,
  product: MeshNode,
): MeshNode | undefined {
  const owner = graph.first(product, 'ownedBy');
  return owner !== undefined && graph.refOf(owner).startsWith(GROUP_REF)
    ? owner
    : undefined;
}

const GROUP_REF = `${group.kind.toLowerCase()}:`;

/** A data product of a team. */
export interface OwnedProduct {
  readonly node: MeshNode;
  readonly ref: string;
  readonly entity: DataProductEntity;
}

/** The data products that a team owns, without those that are retired. */
export function productsOf(graph: MeshGraph, team: MeshNode): OwnedProduct[] {
  return [...graph.targets(team, 'ownerOf')].flatMap(node => {
    const entity = graph.get(dataProduct, node);
    return entity && entity.spec.lifecycle !== 'retired'
      ? [{ node, ref: graph.refOf(node), entity }]
      : [];
  });
}

/** Those of a team's data products that are in production. */
export function productionProductsOf(
  graph: MeshGraph,
  team: MeshNode,
): OwnedProduct[] {
  return productsOf(graph, team).filter(
    ({ entity }) => entity.spec.lifecycle === 'production',
  );
}
