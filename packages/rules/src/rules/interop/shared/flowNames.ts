import {
  dataProduct,
  quote,
  type EntityPath,
  type MeshGraph,
  type MeshNode,
  type OfferedPort,
} from '@backstage-data-mesh/model';
import { unknown, type Unknown } from '../../../declare/finding';
import { namePort } from '../../../contract/ports';
import type { PortPromise } from '../../../contract/promises';
import { tellChain } from '../../../wording/chains';
import { nameEntity } from '../../../wording/names';
import type { InputFlow } from '../../../facts/flow/inputFlows';

/** "Input port `visits` of data product `journeys`", to begin a sentence. */
export function nameInput(graph: MeshGraph, flow: InputFlow): string {
  const { input, index, consumer } = flow;
  const port = input.name?.trim() ? quote(input.name) : `${index + 1}`;
  return `Input port ${port} of ${nameEntity(graph.refOf(consumer))}`;
}

/** "input port `visits`", for a reason. */
export function nameInputShortly({ input, index }: InputFlow): string {
  return `input port ${input.name?.trim() ? quote(input.name) : index + 1}`;
}

/** Nothing is known of a flow that leads nowhere, or to what is only known by name. */
export function leadsNowhere(graph: MeshGraph, flow: InputFlow): Unknown {
  const isName =
    !graph.get(dataProduct, flow.provider) &&
    graph.itemOf(flow.provider) !== undefined;
  return unknown(
    isName
      ? `what ${nameInputShortly(flow)} reads is only known by its name; a data product of \`data-mesh/v1alpha1\` says what it offers`
      : `what ${nameInputShortly(flow)} reads does not exist; \`from\` of the input names a port that exists`,
  );
}

/** It is not said how sensitive the data is. */
export function readsUnclassified(flow: InputFlow): Unknown {
  return unknown(
    `what ${nameInputShortly(flow)} reads is not classified; \`classification\` of that port says it`,
  );
}

/** It is not said which of the ports of a product is read. */
export function mayReadSeveral(flow: InputFlow): Unknown {
  return unknown(
    `it is not known which of several ports ${nameInputShortly(flow)} reads; \`from\` names one as \`<product>#<port>\``,
  );
}

/** "output port `confirmed` of data product `visits`". */
export function nameOffered(
  graph: MeshGraph,
  provider: MeshNode,
  { port, index }: OfferedPort,
): string {
  return `${namePort(port, index)} of ${nameEntity(graph.refOf(provider))}`;
}

/** The place of an input port, or of something in it. */
export function inputPath(
  { index }: InputFlow,
  ...rest: EntityPath
): EntityPath {
  return ['spec', 'inputPorts', index, ...rest];
}

/** The place of an output port, or of something in it. */
export function outputPath(
  { index }: Pick<OfferedPort, 'index'>,
  ...rest: EntityPath
): EntityPath {
  return ['spec', 'outputPorts', index, ...rest];
}

/** A product where it is clear that it is one: "`visits`", "`emea/visits`". */
export function nameProduct(ref: string): string {
  return quote(ref.replace(/^[^:]*:(default\/)?/, ''));
}

/** A chain of products in a sentence. */
export function showChain(
  { refOf }: MeshGraph,
  nodes: readonly MeshNode[],
): string {
  return tellChain({
    length: nodes.length,
    nameAt: place => nameProduct(refOf(nodes[place])),
  });
}

/** The place of a promise: in the port, in its contract, or in the product. */
export function promisePath(
  offered: Pick<OfferedPort, 'index'>,
  {
    saidBy,
    index,
  }: { readonly saidBy: PortPromise['saidBy']; readonly index: number },
): EntityPath {
  if (saidBy === 'product') return ['spec', 'slos', index];
  return saidBy === 'contract'
    ? outputPath(offered, 'contract')
    : outputPath(offered, 'slos', index);
}
