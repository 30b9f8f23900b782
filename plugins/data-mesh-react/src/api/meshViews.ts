import {
  buildMeshGraph,
  buildOperatingModel,
  createValueTrees,
  findDomainProducts,
  findProductFlows,
  readMesh,
  viewOverview,
  viewTeam,
  viewTeamMap,
} from '@backstage-data-mesh/model';
import { readCatalog, type MeshCatalog } from './readCatalog';

/** All views of the mesh at one moment. */
export type MeshViews = Awaited<ReturnType<typeof readMeshViews>>;

/** Reads the mesh from the catalog. */
export async function readMeshViews(catalog: MeshCatalog, now: () => number) {
  // what changes while pages are read may be missing from the first ones
  const asOf = new Date(now()).toISOString();
  const { items } = readMesh(await readCatalog(catalog));
  const graph = buildMeshGraph(items);
  const valueTrees = createValueTrees(graph, asOf);
  return {
    asOf,
    valueTree: (ref: string) => valueTrees.around(ref),
    valueSupport: (ref: string) => valueTrees.support(ref),
    operatingModel: (ref: string) => buildOperatingModel(graph, ref),
    productFlows: (ref: string) => findProductFlows(graph, ref),
    domainProducts: (ref: string) => findDomainProducts(graph, ref),
    overview: () => viewOverview(graph),
    team: (ref: string) => viewTeam(graph, ref, asOf.slice(0, 10)),
    teamMap: () => viewTeamMap(graph),
  };
}
