import { ALONE } from '../../../facts/flow/flowClasses';
import { FROM_RETIRED, isHarmless } from './endedFlows';
import type { FlowTerms } from './judgeFlows';

/**
 * Terms of a rule that asks providers for something, such as a promise. That a
 * product reads what is retired is told by `interop-unstable-upstream`, once: of
 * such a flow nothing is found, and nothing is unknown. Whether a provider is
 * retired is asked last, since most flows are as they should be.
 */
export function fromProductsInUse<Options>({
  judgeInto,
  classOf,
}: FlowTerms<Options>): FlowTerms<Options> {
  return {
    judgeInto(consumer, context) {
      const judge = judgeInto(consumer, context);
      const { isRetired } = context.facts.flows;
      return flow => {
        const verdict = judge(flow);
        if (isHarmless(verdict)) return verdict;
        return isRetired(flow.provider) ? FROM_RETIRED : verdict;
      };
    },
    classOf(context) {
      const classOfIntake = classOf(context);
      const { isRetired } = context.facts.flows;
      return intake => {
        const found = classOfIntake(intake);
        const isSure = typeof found === 'object' && isHarmless(found);
        if (isSure || found === ALONE || !isRetired(intake.provider))
          return found;
        return typeof found === 'object' ? FROM_RETIRED : `retired: ${found}`;
      };
    },
  };
}
