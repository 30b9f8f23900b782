import {
  offeredPorts,
  type DataProductEntity,
  type OfferedPort,
  type OutputPort,
} from '@backstage-data-mesh/model';
import { readPromises } from '../contract/promises';

/** The ports of a product, each with all that is promised for it. */
export function promisedPorts(product: DataProductEntity): OutputPort[] {
  return offeredPorts(product).map(withInherited);
}

/** What the port and its contract are silent on, the product says. */
function withInherited({ port, inherited = [] }: OfferedPort): OutputPort {
  const [own] = readPromises([{ port }]);
  const silent = inherited.filter(slo => own.inWordOf(slo).length === 0);
  if (silent.length === 0) return port;
  return { ...port, slos: [...(port.slos ?? []), ...silent] };
}
