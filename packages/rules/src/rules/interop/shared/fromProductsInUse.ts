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
      const retired = context.facts.flows.still?.retired();
      // as it mostly is: nothing has to be looked at
      if (retired?.size === 0) return classOfIntake;
      return intake => {
        const isOver =
          retired?.has(intake.provider) ??
          isRetired(context.graph, intake.provider);
        return isOver ? FROM_RETIRED : classOfIntake(intake);
      };
    },
  };
}
