import type { MeshNode } from '@backstage-data-mesh/model';
import type { Verdict } from '../declare/finding';
import type { Facts } from '../derive/facts';
import { joinVerdicts } from '../parts/joinVerdicts';
import type { InputFlow } from './inputFlows';

/** Judges each flow into a product; findings are the consumer's. */
export function judgeFlows(
  facts: Facts,
  product: MeshNode,
  judge: (flow: InputFlow) => Verdict,
): Verdict {
  return joinVerdicts(
    facts.flows.into(product).map(judge),
    'it reads no data product',
  );
}
