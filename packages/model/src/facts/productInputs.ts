import type { MeshGraph, MeshNode } from '../graph/meshGraph';
import { referencesOf } from '../graph/meshItem';
import { dataProduct } from '../kinds';
import type { InputPort } from '../kinds/dataProduct/dataProduct';

/** An input port that reads from another data product. @public */
export interface ProductInput {
  /** The place of the port in the consumer. */
  readonly index: number;
  readonly port: InputPort;
  readonly provider: MeshNode;
  /** The output port as the consumer names it; any when it does not. */
  readonly portName?: string;
}

/**
 * The input ports of a data product that read from data products, in their
 * order; linear in ports.
 *
 * @public
 */
export function productInputs(
  graph: MeshGraph,
  consumer: MeshNode,
): readonly ProductInput[] {
  const entity = graph.get(dataProduct, consumer);
  if (!entity) return [];
  const inputs = referencesOf(graph, dataProduct, consumer);
  return inputs.of('inputPorts.from').flatMap(reference => {
    const { index, ref, fragment, relation } = reference;
    if (relation !== 'consumesFrom') return [];
    const port = entity.spec.inputPorts?.[index];
    const provider = graph.nodeOf(ref);
    return port && provider !== undefined
      ? [{ index, port, provider, portName: fragment }]
      : [];
  });
}
