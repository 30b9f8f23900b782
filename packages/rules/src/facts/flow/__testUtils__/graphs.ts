import {
  buildMeshGraph,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';

/** A data product as data, for meshes that are too large to be text. */
export function productEntity(name: string, spec: object = {}) {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: 'crew',
      ...spec,
    },
  };
}

/** The graph of some entities; they all have to be usable. */
export function graphOf(entities: Iterable<object>): MeshGraph {
  const { items, refused } = readMesh(entities);
  if (refused.length > 0) throw new Error('An entity was refused');
  return buildMeshGraph(items);
}
