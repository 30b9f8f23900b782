import { regionKey, regionOfProduct } from '../../facts/region';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct, type DataProductEntity } from '../../kinds';
import type {
  InputPort,
  OutputPort,
} from '../../kinds/dataProduct/dataProduct';
import type { Slo } from '../../parts/slo';
import { findReferences } from '../../read/references';
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
  return {
    inputs: findInputs(graph, node),
    consumers: [...graph.targets(node, 'suppliesTo')]
      .flatMap(consumer => findInputs(graph, consumer))
      .filter(({ providerRef }) => providerRef === productRef),
  };
}

/** Every flow between two data products of the mesh. @public */
export function findAllFlows(graph: MeshGraph): Flow[] {
  return graph.ofKind(dataProduct).flatMap(node => findInputs(graph, node));
}

/** The flows from other data products, in the order of the input ports. */
function findInputs(graph: MeshGraph, consumer: MeshNode): Flow[] {
  const entity = graph.get(dataProduct, consumer);
  if (!entity) return [];
  return findReferences(dataProduct, entity).flatMap(reference => {
    if (reference.relation !== 'consumesFrom') return [];
    const index = Number(reference.path[2]);
    const port = entity.spec.inputPorts?.[index];
    const provider = graph.nodeOf(reference.ref);
    if (!port || provider === undefined) return [];
    return viewFlow(graph, {
      consumer,
      provider,
      port,
      index,
      outputPort: reference.fragment,
    });
  });
}

interface FlowEnds {
  readonly consumer: MeshNode;
  readonly provider: MeshNode;
  readonly port: InputPort;
  readonly index: number;
  readonly outputPort?: string;
}

function viewFlow(graph: MeshGraph, ends: FlowEnds): Flow {
  const { consumer, provider, port, index, outputPort } = ends;
  const providing = graph.get(dataProduct, provider);
  const offered = offeredPorts(providing, outputPort);
  const consumerRef = graph.refOf(consumer);
  return {
    id: `${consumerRef}#${port.name ?? index}`,
    providerRef: graph.refOf(provider),
    providerTitle: titleOf(graph, provider),
    outputPort,
    offeredVersions: offered.flatMap(({ version }) => version ?? []),
    consumerRef,
    consumerTitle: titleOf(graph, consumer),
    inputPort: port.name,
    expectedVersion: port.expects?.version,
    hasContract:
      offered.length > 0 &&
      offered.every(({ contract }) => contract !== undefined),
    slos: compareSlos(port.expects?.slos ?? [], offered),
    resolution: resolve(providing, offered),
    ...crossings(graph, provider, consumer),
  };
}

/** The versions of the named port; all ports where none is named. */
function offeredPorts(
  provider: DataProductEntity | undefined,
  name: string | undefined,
): readonly OutputPort[] {
  const ports = provider?.spec.outputPorts ?? [];
  return name === undefined ? ports : ports.filter(port => port.name === name);
}

function resolve(
  provider: DataProductEntity | undefined,
  offered: readonly OutputPort[],
): FlowResolution {
  if (!provider) return 'missing';
  return offered.length > 0 ? 'port' : 'product';
}

function compareSlos(
  expected: readonly Slo[],
  offered: readonly OutputPort[],
): SloComparison[] {
  // with several versions on offer it is not known which one is read
  const promised = offered.length === 1 ? (offered[0].slos ?? []) : [];
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
