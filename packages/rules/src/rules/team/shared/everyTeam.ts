import {
  dataProduct,
  group,
  TEAM_TYPE_ANNOTATION,
  type GroupEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { SubjectType } from '../../../declare/subject';

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
