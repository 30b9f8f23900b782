import {
  dataProduct,
  interactionsIn,
  teamProfile,
  type InteractingEntity,
  type MeshGraph,
  type MeshInteraction,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { SubjectType } from '../../../declare/subject';

/** The entities in which interactions are declared. */
export const everyInteracting: SubjectType<InteractingEntity> = {
  kinds: [dataProduct.kind, teamProfile.kind],
  read: (graph, node) =>
    graph.get(dataProduct, node) ?? graph.get(teamProfile, node),
};

/**
 * What an entity declares, but for interactions of a team with itself: these are
 * told by a rule of their own, and nothing else of them can be right.
 */
export function interactionsWithOthers(
  graph: MeshGraph,
  node: MeshNode,
): readonly MeshInteraction[] {
  const all = interactionsIn(graph, node);
  // as it nearly always is
  return all.some(isWithItself)
    ? all.filter(found => !isWithItself(found))
    : all;
}

function isWithItself({ team, partner }: MeshInteraction): boolean {
  return team !== undefined && team === partner;
}
