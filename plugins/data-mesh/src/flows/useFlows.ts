import { useDataMesh } from '@backstage-data-mesh/plugin-data-mesh-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';

/** What the data product of the page reads, and who reads it. */
export function useFlows() {
  const { entity } = useEntity();
  const productRef = stringifyEntityRef(entity);
  return useDataMesh(api => api.getProductFlows(productRef), [productRef]);
}
