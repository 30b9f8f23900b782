import {
  eachInSteps,
  regionKey,
  regionOfDomain,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import { addToList } from '../../memory/listMap';
import type { DataDomains } from './dataDomains';

/** Finds the data domains of each region, by its key. */
export function* findRegionDomains(
  graph: MeshGraph,
  { all }: DataDomains,
): Steps<ReadonlyMap<string, readonly MeshNode[]>> {
  const byRegion = new Map<string, MeshNode[]>();
  yield* eachInSteps(all, node => {
    const region = regionOfDomain(graph, node);
    if (region !== undefined) addToList(byRegion, regionKey(region), node);
  });
  return byRegion;
}
