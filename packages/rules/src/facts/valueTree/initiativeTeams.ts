import {
  findReferences,
  valueHypothesis,
  type Initiative,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { addToList } from '../../memory/listMap';
import { once } from '../../memory/once';

/** An initiative that a team works on. @public */
export interface TeamInitiative {
  readonly hypothesis: MeshNode;
  /** Its place in `spec.initiatives`. */
  readonly index: number;
  readonly initiative: Initiative;
}

// an initiative names its team without making a relation of it
const fields = once(() => ({
  references: valueHypothesis.references.filter(
    ({ path }) => path[1] === 'initiatives' && path[3] === 'team',
  ),
}));

/** The initiatives of each team, by the ref of its group; linear. */
export function findTeamInitiatives(
  graph: MeshGraph,
): ReadonlyMap<string, readonly TeamInitiative[]> {
  const byTeam = new Map<string, TeamInitiative[]>();
  for (const hypothesis of graph.ofKind(valueHypothesis)) {
    const entity = graph.get(valueHypothesis, hypothesis);
    if (!entity) continue;
    for (const { path, ref } of findReferences(fields(), entity)) {
      const index = Number(path[2]);
      const initiative = entity.spec.initiatives?.[index];
      if (!initiative) continue;
      addToList(byTeam, ref, { hypothesis, index, initiative });
    }
  }
  return byTeam;
}
