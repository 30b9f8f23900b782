import {
  domain,
  eachInSteps,
  governanceBody,
  regionKey,
  teamProfile,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import {
  indexWords,
  type NearWords,
  type SaidWord,
} from '../../references/nearWords';

/**
 * The regions that domains, governance bodies and teams name: there are few of
 * them. What data products name is held against these.
 */
export function* indexRegions(graph: MeshGraph): Steps<NearWords> {
  const said: SaidWord[] = [];
  yield* eachInSteps(graph.ofKind(domain), node => {
    const region = graph.get(domain, node)?.spec.dataMesh?.region;
    if (region)
      said.push({ written: region, weight: 2, by: graph.refOf(node) });
  });
  yield* eachInSteps(graph.ofKind(governanceBody), node => {
    const regions = graph.get(governanceBody, node)?.spec.scope?.regions ?? [];
    for (const region of regions)
      said.push({ written: region, weight: 2, by: graph.refOf(node) });
  });
  yield* eachInSteps(graph.ofKind(teamProfile), node => {
    const region = graph.get(teamProfile, node)?.spec.region;
    if (region)
      said.push({ written: region, weight: 1, by: graph.refOf(node) });
  });
  return indexWords(said, keyOf);
}

/** What has a number is a code, and others have nearly the same: `us-east1`, `us-east-1`. */
function keyOf(region: string): string {
  return /\d/.test(region) ? '' : regionKey(region);
}
