import {
  dataProduct,
  group,
  teamProfile,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { owningTeam } from './teams';

/** The short form of a team's region, on the group itself. */
const REGION_ANNOTATION = 'data-mesh/region';

/** The region of a team: from its profile, else from its group's annotation. */
export function regionOfTeam(
  graph: MeshGraph,
  team: MeshNode,
): string | undefined {
  for (const profile of graph.targets(team, 'describedBy')) {
    const region = graph.get(teamProfile, profile)?.spec.region;
    if (region) return region;
  }
  return graph.get(group, team)?.metadata.annotations?.[REGION_ANNOTATION];
}

/** The region of a data product: its own, else that of its team. */
export function regionOfProduct(
  graph: MeshGraph,
  product: MeshNode,
): string | undefined {
  const region = graph.get(dataProduct, product)?.spec.region;
  if (region) return region;
  const team = owningTeam(graph, product);
  return team === undefined ? undefined : regionOfTeam(graph, team);
}
