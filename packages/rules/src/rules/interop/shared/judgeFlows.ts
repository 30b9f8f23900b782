import type { MeshNode } from '@backstage-data-mesh/model';
import type { Verdict } from '../../../declare/finding';
import type { Facts } from '../../../facts/facts';
import { judgeEach } from '../../../declare/joinVerdicts';
import type { InputFlow } from '../../../facts/flow/inputFlows';

/** Judges each flow into a product; findings are the consumer's. */
export function judgeFlows(
  facts: Facts,
  product: MeshNode,
  judge: (flow: InputFlow) => Verdict,
): Verdict {
  return judgeEach(facts.flows.into(product), judge, NO_INPUTS);
}

const NO_INPUTS = 'it reads no data product';
