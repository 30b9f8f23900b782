import { group } from '../../catalogKinds';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { teamProfile } from '../../kinds';
import {
  INTERACTION_MODELS,
  TEAM_TYPES,
  type TeamType,
} from '../../vocabulary/teamTypes';
import { titleOf } from '../titles';
import type { OperatingModelTeam } from './types';

/** The short form of a team's type, on the group itself. @public */
export const TEAM_TYPE_ANNOTATION = 'data-mesh/team-type';

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

/** The columns of the matrix: the owner first, then by type and title. */
export function viewTeams(
  graph: MeshGraph,
  refs: readonly string[],
  ownerRef: string | undefined,
): OperatingModelTeam[] {
  return [...new Set(refs)]
    .map(ref => viewTeam(graph, ref, ref === ownerRef))
    .sort(
      (a, b) =>
        Number(b.isOwner) - Number(a.isOwner) ||
        orderOf(a) - orderOf(b) ||
        a.title.localeCompare(b.title, 'en'),
    );
}

function viewTeam(
  graph: MeshGraph,
  ref: string,
  isOwner: boolean,
): OperatingModelTeam {
  const node = graph.nodeOf(ref);
  if (node === undefined) {
    return { ref, title: ref, isOwner, isMissing: true };
  }
  const type = teamTypeOf(graph, node);
  return {
    ref,
    title: titleOf(graph, node),
    type,
    model: type && INTERACTION_MODELS[type],
    isOwner,
    isMissing: graph.itemOf(node) === undefined,
  };
}

function orderOf({ type }: OperatingModelTeam): number {
  return type ? TEAM_TYPES.indexOf(type) : TEAM_TYPES.length;
}
