import { governanceBody, type MeshGraph } from '@backstage-data-mesh/model';

/** True when a governance body decides for more than one region. */
export function hasCrossRegionBody(graph: MeshGraph): boolean {
  return graph.ofKind(governanceBody).some(node => {
    const scope = graph.get(governanceBody, node)?.spec.scope;
    return (
      scope?.level === 'enterprise' || new Set(scope?.regions ?? []).size > 1
    );
  });
}
