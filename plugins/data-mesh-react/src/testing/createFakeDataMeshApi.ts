import type { DataMeshApi } from '../api/dataMeshApi';
import { answerOf } from './answerOf';

/**
 * A mesh that knows nothing but what is given.
 *
 * @public
 */
export function createFakeDataMeshApi(
  answers: Partial<DataMeshApi> = {},
): DataMeshApi {
  return {
    getValueTree: async () => answerOf(),
    getValueSupport: async () => answerOf(),
    getOperatingModel: async () => answerOf(),
    getProductFlows: async () => answerOf(),
    getDomainProducts: async () => answerOf(),
    getOverview: async () => answerOf(),
    getTeam: async () => answerOf(),
    ...answers,
  };
}
