import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import type { FlowFacts } from '../../../facts/flow/flowFacts';
import { ofPorts } from '../../../facts/flow/offers';

/** What a product brings together. */
export interface Joins {
  /** The domains that it reads from. */
  readonly domains: ReadonlySet<MeshNode>;
  /** True when the domain of a product that it reads is not known. */
  readonly isIncomplete: boolean;
}

/** True when a product reads from more than one domain; mostly soon found. */
export function readsSeveralDomains(
  graph: MeshGraph,
  product: MeshNode,
): boolean {
  let first: MeshNode | undefined;
  for (const provider of graph.targets(product, 'consumesFrom')) {
    const domain = domainOf(graph, provider);
    first ??= domain;
    if (domain !== first && domain !== undefined) return true;
  }
  return false;
}

/** The domains of the data products that a product reads. */
export function findJoins(graph: MeshGraph, product: MeshNode): Joins {
  const domains = new Set<MeshNode>();
  let isIncomplete = false;
  for (const provider of graph.targets(product, 'consumesFrom')) {
    const domain = domainOf(graph, provider);
    if (domain === undefined) isIncomplete = true;
    else domains.add(domain);
  }
  return { domains, isIncomplete };
}

function domainOf(graph: MeshGraph, product: MeshNode): MeshNode | undefined {
  return graph.first(product, 'partOf');
}

/** The identifiers that ports of several domains share which a product reads. */
export function sharedIdentifiers(
  graph: MeshGraph,
  flows: Pick<FlowFacts, 'into'>,
  product: MeshNode,
): string[] {
  const domainsOf = new Map<string, Set<MeshNode>>();
  for (const { provider, offer } of flows.into(product)) {
    const offered = identifiersOf(offer);
    const domain = offered.length > 0 ? domainOf(graph, provider) : undefined;
    if (domain === undefined) continue;
    for (const identifier of offered) {
      const domains = domainsOf.get(identifier) ?? new Set();
      domainsOf.set(identifier, domains.add(domain));
    }
  }
  return [...domainsOf]
    .filter(([, domains]) => domains.size > 1)
    .map(([identifier]) => identifier)
    .sort();
}

const identifiersOf = ofPorts(ports => [
  ...new Set(ports.flatMap(({ port }) => port.identifiers ?? [])),
]);
