import { partKeys } from '../../facts/partKeys';
import { levelsOfPort, type OfferedPort } from '../../facts/offeredPorts';
import { createPortLookup, type InputPorts } from '../../facts/portsRead';
import { productInputs, type ProductInput } from '../../facts/productInputs';
import { regionKey, regionOfProduct } from '../../facts/region';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct } from '../../kinds';
import type { Slo } from '../../parts/slo';
import { titleOf } from '../titles';
import type {
  Flow,
  FlowResolution,
  ProductFlows,
  SloComparison,
} from './types';

/**
 * What a data product reads and who reads it, each with what is expected and
 * what is promised; `undefined` when the product is not in the mesh.
 *
 * @public
 */
export function findProductFlows(
  graph: MeshGraph,
  productRef: string,
): ProductFlows | undefined {
  const node = graph.nodeOf(productRef);
  if (node === undefined || !graph.get(dataProduct, node)) return undefined;
  const view = createFlowView(graph);
  return {
    inputs: view(node),
    consumers: [...graph.targets(node, 'suppliesTo')].flatMap(consumer =>
      view(consumer, node),
    ),
  };
}

/** Every flow between two data products of the mesh. @public */
export function findAllFlows(graph: MeshGraph): Flow[] {
  const view = createFlowView(graph);
  return graph.ofKind(dataProduct).flatMap(node => view(node));
}

/**
 * Finds the flows into a data product, from all others or from one, in the order
 * of its input ports.
 */
function createFlowView(graph: MeshGraph) {
  const portsOf = createPortLookup(graph);
  return (consumer: MeshNode, from?: MeshNode): Flow[] => {
    const ports = graph.get(dataProduct, consumer)?.spec.inputPorts ?? [];
    const keys = partKeys(ports.map(({ name }, index) => name ?? `#${index}`));
    return productInputs(graph, consumer)
      .filter(({ provider }) => from === undefined || provider === from)
      .map(input => ({
        id: `${graph.refOf(consumer)}#${keys[input.index]}`,
        ...viewEnds(graph, input.provider, consumer),
        ...viewPorts(graph, input, portsOf(input)),
      }));
  };
}

function viewEnds(graph: MeshGraph, provider: MeshNode, consumer: MeshNode) {
  return {
    providerRef: graph.refOf(provider),
    providerTitle: titleOf(graph, provider),
    consumerRef: graph.refOf(consumer),
    consumerTitle: titleOf(graph, consumer),
    ...crossings(graph, provider, consumer),
  };
}

function viewPorts(
  graph: MeshGraph,
  { provider, portName, port }: ProductInput,
  { offered, read }: InputPorts,
) {
  const isKnown = graph.get(dataProduct, provider) !== undefined;
  return {
    outputPort: portName,
    offeredVersions: offered.flatMap(({ port: { version } }) => version ?? []),
    inputPort: port.name,
    expectedVersion: port.expects?.version,
    hasContract:
      read.length > 0 &&
      read.every(({ port: { contract } }) => contract !== undefined),
    slos: compareSlos(port.expects?.slos ?? [], read),
    resolution: isKnown ? resolve(offered) : 'missing',
  } as const;
}

function resolve(offered: readonly OfferedPort[]): FlowResolution {
  return offered.length > 0 ? 'port' : 'product';
}

function compareSlos(
  expected: readonly Slo[],
  read: readonly OfferedPort[],
): SloComparison[] {
  // where several ports may be the one that is read, none is known to promise
  const promised = read.length === 1 ? levelsOfPort(read[0]) : [];
  const properties = new Set(
    [...expected, ...promised].map(({ property }) => property),
  );
  return [...properties].map(property => ({
    property,
    expected: expected.find(slo => slo.property === property),
    promised: promised.find(slo => slo.property === property),
  }));
}

function crossings(graph: MeshGraph, provider: MeshNode, consumer: MeshNode) {
  const domain = (node: MeshNode) => graph.first(node, 'partOf');
  const region = (node: MeshNode) => {
    const written = regionOfProduct(graph, node);
    return written === undefined ? undefined : regionKey(written);
  };
  return {
    crossesDomain: areDifferent(domain(provider), domain(consumer)),
    crossesRegion: areDifferent(region(provider), region(consumer)),
  };
}

/** Two known values that differ; what is not known crosses nothing. */
function areDifferent<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
