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

/** The regions that an entity names itself, not those that it has from others. */
export function regionsNamedBy(
  graph: MeshGraph,
  node: MeshNode,
): NamedRegion[] {
  const product = graph.get(dataProduct, node)?.spec;
  if (product) {
    const ports = product.outputPorts ?? [];
    return [
      ...at(['spec', 'region'], product.region),
      ...ports.flatMap(({ regions }, index) =>
        each(['spec', 'outputPorts', index, 'regions'], regions),
      ),
    ];
  }
  const { scope } = graph.get(governanceBody, node)?.spec ?? {};
  return [
    ...at(
      ['spec', 'dataMesh', 'region'],
      graph.get(domain, node)?.spec.dataMesh?.region,
    ),
    ...each(['spec', 'scope', 'regions'], scope?.regions),
    ...at(['spec', 'region'], graph.get(teamProfile, node)?.spec.region),
  ];
}

function at(path: EntityPath, region: string | undefined): NamedRegion[] {
  return region === undefined ? [] : [{ path, region }];
}

function each(path: EntityPath, regions: readonly string[] = []) {
  return regions.flatMap((region, index) => at([...path, index], region));
}
