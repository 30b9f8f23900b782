import { group } from '../catalogKinds';
import type { MeshGraph, MeshNode } from '../graph/meshGraph';
import { teamProfile } from '../kinds';
import { TEAM_TYPE_ANNOTATION } from '../vocabulary/annotations';
import { TEAM_TYPES, type TeamType } from '../vocabulary/teamTypes';

/**
 * The type of a team: from its profile, else from the annotation on its group;
 * `undefined` when neither says.
 *
 * @public
 */
export function teamTypeOf(
  graph: MeshGraph,
  team: MeshNode,
): TeamType | undefined {
  for (const profile of graph.targets(team, 'describedBy')) {
    const type = graph.get(teamProfile, profile)?.spec.type;
    if (type) return type;
  }
  const annotations = graph.get(group, team)?.metadata.annotations;
  return TEAM_TYPES.find(type => type === annotations?.[TEAM_TYPE_ANNOTATION]);
}
