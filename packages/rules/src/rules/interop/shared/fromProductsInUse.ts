import { isRetired } from '@backstage-data-mesh/model';
import { FROM_RETIRED } from './endedFlows';
import type { FlowTerms } from './judgeFlows';

/**
 * Terms of a rule that asks providers for something, such as a promise. That a
 * product reads what is retired is told by `interop-unstable-upstream`, once.
 */
export function fromProductsInUse<Options>({
  judgeInto,
  classOf,
}: FlowTerms<Options>): FlowTerms<Options> {
  return {
    judgeInto(consumer, context) {
      const judge = judgeInto(consumer, context);
      return flow =>
        isRetired(context.graph, flow.provider) ? FROM_RETIRED : judge(flow);
    },
    classOf(context) {
      const classOfIntake = classOf(context);
      return intake =>
        isRetired(context.graph, intake.provider)
          ? FROM_RETIRED
          : classOfIntake(intake);
    },
  };
}
