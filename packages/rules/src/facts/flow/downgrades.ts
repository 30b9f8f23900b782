import {
  dataProduct,
  governanceBody,
  resolveReference,
  domainChain,
  domainsOf,
  type MeshGraph,
  type MeshNode,
  type OutputPort,
} from '@backstage-data-mesh/model';
import type { Coverage } from '../../governance/coverage';
import { nameRef } from '../../wording/names';
import { levelOf } from './classification';

/** Judges whether a port may be less restricted than its inputs. */
export interface Downgrades {
  /** True when a downgrade of the port covers inputs of this level. */
  covers(product: MeshNode, port: OutputPort, level: number): boolean;
  /** Why no downgrade covers it, for those that are declared. */
  faults(product: MeshNode, port: OutputPort, level: number): string[];
  /**
   * Refs of entities that the mesh does not hold, and that could make a
   * downgrade count: who approved it, and the domains around the product.
   */
  unseen(product: MeshNode, port: OutputPort, level: number): string[];
}

type Downgrade = NonNullable<OutputPort['downgrades']>[number];

/**
 * A downgrade counts when it starts at least as high as the inputs, ends no
 * higher than the port, and is approved by a governance body of the mesh whose
 * scope the product is in.
 */
export function createDowngrades(
  graph: MeshGraph,
  coverage: () => Coverage,
): Downgrades {
  const approverOf = (product: MeshNode, { approvedBy = '' }: Downgrade) => {
    const namespace = graph.itemOf(product)?.entity.metadata.namespace;
    return resolveReference(APPROVED_BY, approvedBy, namespace)?.ref;
  };
  const faultOf = (product: MeshNode, downgrade: Downgrade) => {
    const { approvedBy } = downgrade;
    if (approvedBy === undefined) return 'nobody approved it';
    const ref = approverOf(product, downgrade);
    const body = ref === undefined ? undefined : graph.nodeOf(ref);
    if (ref === undefined || !graph.get(governanceBody, body)) {
      return `${nameRef(ref ?? approvedBy)}, which approved it, is no governance body of the mesh`;
    }
    return body !== undefined && coverage().covers(body, product)
      ? undefined
      : `the product is outside of the scope of ${nameRef(ref)}, which approved it`;
  };
  return {
    covers: (product, port, level) =>
      downgradesOf(port).some(
        downgrade =>
          spans(downgrade, port, level) &&
          faultOf(product, downgrade) === undefined,
      ),
    faults: (product, port, level) =>
      downgradesOf(port).flatMap(downgrade =>
        spans(downgrade, port, level)
          ? (faultOf(product, downgrade) ?? [])
          : `it is for data that is \`${downgrade.from}\` to become \`${downgrade.to}\``,
      ),
    unseen: (product, port, level) =>
      downgradesOf(port)
        .filter(({ approvedBy }) => approvedBy !== undefined)
        .filter(downgrade => spans(downgrade, port, level))
        .flatMap(downgrade => [
          approverOf(product, downgrade),
          ...domainsAround(graph, product),
        ])
        .flatMap(ref => (ref === undefined || isHeld(graph, ref) ? [] : [ref])),
  };
}

function domainsAround(graph: MeshGraph, product: MeshNode): string[] {
  return domainsOf(graph, product)
    .flatMap(domain => domainChain(graph, domain))
    .map(graph.refOf);
}

/** True for an entity of which the mesh holds more than the ref. */
function isHeld(graph: MeshGraph, ref: string): boolean {
  const node = graph.nodeOf(ref);
  return node !== undefined && graph.itemOf(node)?.kind !== undefined;
}

function downgradesOf({ downgrades = [] }: OutputPort): readonly Downgrade[] {
  return downgrades;
}

function spans(
  { from, to }: Downgrade,
  { classification }: OutputPort,
  level: number,
): boolean {
  const [start, end, own] = [from, to, classification].map(levelOf);
  return (start ?? 0) >= level && (end ?? Infinity) <= (own ?? -1);
}

const APPROVED_BY = dataProduct.references.find(
  ({ name }) => name === 'outputPorts.downgrades.approvedBy',
)!;
