import type { OperatingModel } from '@backstage-data-mesh/model';
import {
  useDataMesh,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';

/** Who works on the data product of this page. */
export function useOperatingModel(): Loadable<OperatingModel> {
  const productRef = stringifyEntityRef(useEntity().entity);
  return useDataMesh(api => api.getOperatingModel(productRef), [productRef]);
}
