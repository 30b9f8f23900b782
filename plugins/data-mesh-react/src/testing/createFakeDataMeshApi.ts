import type { OperationId } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { AnswerOf, DataMeshApi } from '../api/dataMeshApi';
import { answerOf } from './answerOf';

/** What the fake of an evaluator says to each question. @public */
export type FakeAnswers = {
  readonly [Id in OperationId]?: Partial<AnswerOf<Id>>;
};

/**
 * A mesh that knows nothing but what is given: views by their method, and what
 * an evaluator says by the name of its operation.
 *
 * @public
 */
export function createFakeDataMeshApi(
  views: Partial<DataMeshApi> = {},
  answers: FakeAnswers = {},
): DataMeshApi {
  return {
    getValueTree: async () => answerOf(),
    getValueSupport: async () => answerOf(),
    getOperatingModel: async () => answerOf(),
    getProductFlows: async () => answerOf(),
    getDomainProducts: async () => answerOf(),
    getOverview: async () => answerOf(),
    getTeam: async () => answerOf(),
    getTeamMap: async () => answerOf(),
    ask: async <Id extends OperationId>(id: Id) =>
      answerOf(answers[id] as AnswerOf<Id> | undefined),
    ...views,
  };
}
