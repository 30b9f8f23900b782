import type { DataMeshApi } from '../api/dataMeshApi';

/**
 * A mesh that knows nothing but what is given.
 *
 * @public
 */
export function createFakeDataMeshApi(
  answers: Partial<DataMeshApi> = {},
): DataMeshApi {
  return {
    getValueTree: async () => undefined,
    getValueSupport: async () => undefined,
    getOperatingModel: async () => undefined,
    getProductFlows: async () => undefined,
    getDomainProducts: async () => undefined,
    ...answers,
  };
}
