import type { DataProductEntity } from '@backstage-data-mesh/model';
import {
  hasFindings,
  notApplicable,
  type Verdict,
} from '../../../declare/finding';
import { JoinedVerdict, judgeEach } from '../../../declare/joinVerdicts';
import type { RuleContext } from '../../../declare/rule';
import type { Subject } from '../../../declare/subject';
import {
  ALONE_NUMBER,
  type ClassOf as ClassOfFlow,
  type FlowClasses,
} from '../../../facts/flow/flowClasses';
import type { InputFlow } from '../../../facts/flow/inputFlows';
import type { StillFlows } from '../../../facts/flow/keptFlows';
import { FROM_ITSELF, isHarmless } from './endedFlows';
import { FewSet } from '../../../memory/fewSet';
import { once } from '../../../memory/once';
import type { KeptClasses } from '../../../facts/flow/keptIntakes';

/**
 * Tells the class of flows by what they read, in the context of a rule; the
 * verdict itself where it is the same for every consumer, and finds nothing.
 */
export type ClassOf<Options = unknown> = ClassOfFlow<
  RuleContext<Options>,
  Verdict
>;

/** The product whose inputs are judged. */
export type Consumer = Subject<DataProductEntity>;

/** Judges one flow. */
export type JudgeFlow = (flow: InputFlow) => Verdict;

/** How a rule judges flows: a constant of the rule. */
export interface FlowTerms<Options> {
  /**
   * Makes the judge of the flows into a product. It is asked for where a flow
   * has to be looked at, as few have to.
   */
  readonly judgeInto: (
    consumer: Consumer,
    context: RuleContext<Options>,
  ) => JudgeFlow;
  /**
   * What a verdict depends on, besides the consumer: of flows in one class that
   * find nothing, one is judged. It looks at nothing else than what it is given.
   */
  readonly classOf: ClassOf<Options>;
}

/**
 * Judges the flows into a product; findings are the consumer's. Of a product that
 * reads itself `interop-cycle` tells, and nobody else.
 */
export function judgeFlows<Options>(
  consumer: Consumer,
  context: RuleContext<Options>,
  terms: FlowTerms<Options>,
): Verdict {
  const { still, intakes, into } = context.facts.flows;
  const { node } = consumer;
  const { classOf } = terms;
  const kept = intakes?.classes(classOf, context);
  if (intakes && kept) {
    const numbers = intakes.into(node);
    return judgeKept(numbers, kept, lookLate(consumer, context, terms));
  }
  const classes = still?.classes(classOf, context);
  if (!still || !classes) {
    return judgeEach(into(node), judgeOf(consumer, context, terms), NO_INPUTS);
  }
  return (
    sureVerdict(node, still, classes) ??
    judgeClasses(node, still, {
      judge: judgeOf(consumer, context, terms),
      classes,
    })
  );
}

function judgeOf<Options>(
  consumer: Consumer,
  context: RuleContext<Options>,
  { judgeInto }: FlowTerms<Options>,
): JudgeFlow {
  const judge = judgeInto(consumer, context);
  return flow => {
    const verdict = judge(flow);
    // what ends well for its class ends so for the product itself, too
    return flow.provider !== consumer.node || isHarmless(verdict)
      ? verdict
      : FROM_ITSELF;
  };
}

/** Judges a flow by its place. */
type JudgePlace = (place: number) => Verdict;

/**
 * Makes the flows and their judge where a flow has to be looked at, as few have
 * to. A function of its own, as others would pay in memory for those it makes.
 */
function lookLate<Options>(
  consumer: Consumer,
  context: RuleContext<Options>,
  terms: FlowTerms<Options>,
): JudgePlace {
  const flows = once(() => context.facts.flows.into(consumer.node));
  const judge = once(() => judgeOf(consumer, context, terms));
  return place => judge()(flows()[place]);
}

/** True for a verdict that says nothing of other flows of its class. */
function isOfOneAlone(verdict: Verdict): boolean {
  return verdict === FROM_ITSELF || hasFindings(verdict);
}

const NO_INPUTS = 'it reads no data product';
const READS_NOTHING = notApplicable(NO_INPUTS);

/** How all flows into a product end, where that is seen without a look at them. */
function sureVerdict(
  product: number,
  { columns }: StillFlows,
  { numbers, ends, isOne }: FlowClasses<Verdict>,
): Verdict | undefined {
  const { starts, intakeOf } = columns();
  const first = starts[product];
  if (first === starts[product + 1]) return READS_NOTHING;
  return isOne ? ends[numbers[intakeOf[first]]] : undefined;
}

function judgeClasses(
  product: number,
  { columns, at }: StillFlows,
  { judge, classes }: ClassTerms,
): Verdict {
  const { starts, intakeOf } = columns();
  const { numbers, ends, isOne } = classes;
  const end = starts[product + 1];
  const all = new JoinedVerdict();
  // classes of which nothing more is to be found
  const settled = new FewSet<number>();
  let last: number | undefined;
  for (let flow = starts[product]; flow < end; flow++) {
    const number = numbers[intakeOf[flow]];
    // most are of the class of the one before
    if (number === last) continue;
    const isAlone = number === ALONE_NUMBER;
    if (isAlone || !settled.has(number)) {
      const verdict = ends[number] ?? judge(at(flow));
      all.add(verdict);
      if (isAlone || isOfOneAlone(verdict)) continue;
      settled.add(number);
    }
    if (isOne) break;
    last = number;
  }
  return all.end(NO_INPUTS);
}

/** Judges flows of which it is kept how they end, or of which class they are. */
function judgeKept(
  intakes: readonly number[],
  { numberOf, endOf }: KeptClasses<Verdict>,
  judge: JudgePlace,
): Verdict {
  const all = new JoinedVerdict();
  const settled = new FewSet<number>();
  let last: number | undefined;
  for (let place = 0; place < intakes.length; place++) {
    const number = numberOf(intakes[place]);
    // most are of the class of the one before
    if (number === last) continue;
    const isAlone = number === ALONE_NUMBER;
    if (isAlone || !settled.has(number)) {
      const verdict = endOf(number) ?? judge(place);
      all.add(verdict);
      if (isAlone || isOfOneAlone(verdict)) continue;
      settled.add(number);
    }
    last = number;
  }
  return all.end(NO_INPUTS);
}

interface ClassTerms {
  readonly judge: JudgeFlow;
  readonly classes: FlowClasses<Verdict>;
}
