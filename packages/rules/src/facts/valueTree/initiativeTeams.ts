import {
  eachInSteps,
  referencesOf,
  valueHypothesis,
  type Initiative,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import { addToList } from '../../memory/listMap';

/** An initiative that a team works on. @public */
export interface TeamInitiative {
  readonly hypothesis: MeshNode;
  /** Its place in `spec.initiatives`. */
  readonly index: number;
  readonly initiative: Initiative;
  /** True when no other team works on it too. */
  readonly isAlone: boolean;
}

/** The initiatives of each team, by the ref of its group; linear. */
export function* findTeamInitiatives(
  graph: MeshGraph,
): Steps<ReadonlyMap<string, readonly TeamInitiative[]>> {
  const byTeam = new Map<string, TeamInitiative[]>();
  yield* eachInSteps(graph.ofKind(valueHypothesis), hypothesis => {
    const entity = graph.get(valueHypothesis, hypothesis);
    if (!entity) return;
    const teamsOf = readTeams(graph, hypothesis);
    (entity.spec.initiatives ?? []).forEach((initiative, index) => {
      const teams = teamsOf(index);
      const isAlone = teams.size === 1;
      for (const team of teams) {
        addToList(byTeam, team, { hypothesis, index, initiative, isAlone });
      }
    });
  });
  return byTeam;
}

/** An initiative names its teams without making relations of them. */
function readTeams(graph: MeshGraph, hypothesis: MeshNode) {
  const references = referencesOf(graph, valueHypothesis, hypothesis);
  const one = references.targetsByIndex('initiatives.team');
  const several = references.targetsByIndex('initiatives.teams');
  return (index: number): ReadonlySet<string> =>
    new Set([...one(index), ...several(index)].map(({ ref }) => ref));
}
