import {
  domain,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/**
 * The domain on which findings about the mesh as a whole are reported: the
 * first, by ref, that lies in no wider domain; `undefined` without any domain.
 */
export function findMeshDomain(graph: MeshGraph): MeshNode | undefined {
  const domains = graph
    .ofKind(domain)
    .filter(node => graph.get(domain, node) !== undefined);
  const isTop = (node: MeshNode) =>
    !graph
      .targets(node, 'partOf')
      .some(wider => graph.get(domain, wider) !== undefined);
  return domains.find(isTop) ?? domains[0];
}
