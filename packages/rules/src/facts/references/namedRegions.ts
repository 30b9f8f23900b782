import {
  dataProduct,
  domain,
  governanceBody,
  teamProfile,
  type EntityPath,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** The kinds whose entities may name regions. */
export const REGIONAL_KINDS = [
  dataProduct,
  domain,
  governanceBody,
  teamProfile,
] as const;

/** A region that an entity names, and where. */
export interface NamedRegion {
  readonly path: EntityPath;
  readonly region: string;
}

/** Tells where a region stands that has a place in a list, maybe of a port. */
type TellPath = (index: number, port: number) => EntityPath;

/** What is told of each region that an entity names; its path is made when asked for. */
type VisitRegion = (
  region: string,
  tellPath: TellPath,
  index: number,
  port: number,
) => void;

const OWN: TellPath = () => ['spec', 'region'];
const OF_DOMAIN: TellPath = () => ['spec', 'dataMesh', 'region'];
const OF_SCOPE: TellPath = index => ['spec', 'scope', 'regions', index];
const OF_PORT: TellPath = (index, port) => [
  ...['spec', 'outputPorts', port, 'regions', index],
];

/**
 * Visits the regions that an entity names itself, not those that it has from
 * others. Nothing is made for them: most are as they should be.
 */
export function visitRegionsNamedBy(
  graph: MeshGraph,
  node: MeshNode,
  visit: VisitRegion,
): void {
  const product = graph.get(dataProduct, node)?.spec;
  if (product) {
    visitOne(visit, product.region, OWN);
    const ports = product.outputPorts ?? [];
    for (let port = 0; port < ports.length; port++) {
      visitEach(visit, ports[port].regions, OF_PORT, port);
    }
    return;
  }
  const home = graph.get(domain, node)?.spec.dataMesh;
  const scope = graph.get(governanceBody, node)?.spec.scope;
  visitOne(visit, home?.region, OF_DOMAIN);
  visitEach(visit, scope?.regions, OF_SCOPE);
  visitOne(visit, graph.get(teamProfile, node)?.spec.region, OWN);
}

function visitOne(
  visit: VisitRegion,
  region: string | undefined,
  tellPath: TellPath,
): void {
  if (region !== undefined) visit(region, tellPath, 0, 0);
}

function visitEach(
  visit: VisitRegion,
  regions: readonly string[] = [],
  tellPath: TellPath,
  port = 0,
): void {
  for (let index = 0; index < regions.length; index++) {
    visit(regions[index], tellPath, index, port);
  }
}

/** The same in a list. */
export function regionsNamedBy(
  graph: MeshGraph,
  node: MeshNode,
): NamedRegion[] {
  const named: NamedRegion[] = [];
  visitRegionsNamedBy(graph, node, (region, tellPath, index, port) =>
    named.push({ region, path: tellPath(index, port) }),
  );
  return named;
}
