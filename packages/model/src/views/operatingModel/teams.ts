import { teamTypeOf } from '../../facts/teamType';
import type { MeshGraph } from '../../graph/meshGraph';
import { INTERACTION_MODELS, TEAM_TYPES } from '../../vocabulary/teamTypes';
import { titleOf } from '../titles';
import type { OperatingModelTeam } from './types';

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
