import {
  referencesOf,
  valueHypothesis,
  type Initiative,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { addToList } from '../../memory/listMap';

/** An initiative that a team works on. @public */
export interface TeamInitiative {
  readonly hypothesis: MeshNode;
  /** Its place in `spec.initiatives`. */
  readonly index: number;
  readonly initiative: Initiative;
}

/** The initiatives of each team, by the ref of its group; linear. */
export function findTeamInitiatives(
  graph: MeshGraph,
): ReadonlyMap<string, readonly TeamInitiative[]> {
  const byTeam = new Map<string, TeamInitiative[]>();
  for (const hypothesis of graph.ofKind(valueHypothesis)) {
    const entity = graph.get(valueHypothesis, hypothesis);
    if (!entity) continue;
    // an initiative names its team without making a relation of it
    const references = referencesOf(graph, valueHypothesis, hypothesis);
    for (const { index, ref } of references.of('initiatives.team')) {
      const initiative = entity.spec.initiatives?.[index];
      if (!initiative) continue;
      addToList(byTeam, ref, { hypothesis, index, initiative });
    }
  }
  return byTeam;
}
