import type { MeshNode } from '@backstage-data-mesh/model';
import {
  hasFindings,
  notApplicable,
  PASS,
  type Verdict,
} from '../../../declare/finding';
import { JoinedVerdict, judgeEach } from '../../../declare/joinVerdicts';
import type { RuleContext } from '../../../declare/rule';
import {
  ALONE_NUMBER,
  SOUND_NUMBER,
  type ClassOf,
  type FlowClasses,
} from '../../../facts/flow/flowClasses';
import type { InputFlow } from '../../../facts/flow/inputFlows';
import type { StillFlows } from '../../../facts/flow/keptFlows';

/** How a rule judges flows. */
export interface FlowTerms<Options> {
  readonly judge: (flow: InputFlow) => Verdict;
  /**
   * What a verdict depends on, besides the consumer: of flows in one class that
   * find nothing, one is judged. A constant of the rule, which looks at nothing
   * else than what it is given.
   */
  readonly classOf: ClassOf<RuleContext<Options>>;
}

/** Judges the flows into a product; findings are the consumer's. */
export function judgeFlows<Options>(
  product: MeshNode,
  context: RuleContext<Options>,
  { judge, classOf }: FlowTerms<Options>,
): Verdict {
  const { still, into } = context.facts.flows;
  const classes = still?.classes(classOf, context);
  return still && classes
    ? judgeClasses(product, still, { judge, classes })
    : judgeEach(into(product), judge, NO_INPUTS);
}

const NO_INPUTS = 'it reads no data product';
const READS_NOTHING = notApplicable(NO_INPUTS);

/** Classes of which nothing more is to be found; mostly one. */
class SettledClasses {
  private first = SOUND_NUMBER;
  private others?: Set<number>;

  has(number: number): boolean {
    return number === this.first || (this.others?.has(number) ?? false);
  }

  add(number: number): void {
    if (this.first === SOUND_NUMBER) this.first = number;
    else (this.others ??= new Set()).add(number);
  }
}

function judgeClasses(
  product: MeshNode,
  { columns, at }: StillFlows,
  { judge, classes }: ClassTerms,
): Verdict {
  const { starts, intakeOf } = columns();
  const end = starts[product + 1];
  if (starts[product] === end) return READS_NOTHING;
  const all = new JoinedVerdict();
  const settled = new SettledClasses();
  let last: number | undefined;
  for (let flow = starts[product]; flow < end; flow++) {
    const number = classes.numbers[intakeOf[flow]];
    // most are of the class of the one before
    if (number === last) continue;
    if (number === SOUND_NUMBER) all.add(PASS);
    else if (!settled.has(number)) {
      const verdict = judge(at(flow));
      all.add(verdict);
      if (number === ALONE_NUMBER || hasFindings(verdict)) continue;
      settled.add(number);
    }
    if (classes.isOne) break;
    last = number;
  }
  return all.end(NO_INPUTS);
}

interface ClassTerms {
  readonly judge: (flow: InputFlow) => Verdict;
  readonly classes: FlowClasses;
}
