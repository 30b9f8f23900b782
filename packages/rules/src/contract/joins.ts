import {
  dataProduct,
  findReferences,
  type DataProductEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** What a product brings together. */
export interface Joins {
  /** The refs of the domains that it reads from, sorted. */
  readonly domains: readonly string[];
  /** True when the domain of a product that it reads is not known. */
  readonly isIncomplete: boolean;
}

/** The domains of the data products that a product reads. */
export function findJoins(graph: MeshGraph, product: MeshNode): Joins {
  const domains = new Set<string>();
  let isIncomplete = false;
  for (const provider of graph.targets(product, 'consumesFrom')) {
    const domain = domainOf(graph, provider);
    if (domain === undefined) isIncomplete = true;
    else domains.add(domain);
  }
  return { domains: [...domains].sort(), isIncomplete };
}

function domainOf(graph: MeshGraph, product: MeshNode): string | undefined {
  const [node] = graph.targets(product, 'partOf');
  return node === undefined ? undefined : graph.refOf(node);
}

/** The identifiers that the ports which a product reads share, sorted. */
export function sharedIdentifiers(
  graph: MeshGraph,
  entity: DataProductEntity,
): string[] {
  const domainsOf = new Map<string, Set<string>>();
  for (const { provider, port } of findReads(graph, entity)) {
    const domain = domainOf(graph, provider);
    if (domain === undefined) continue;
    for (const identifier of offeredBy(graph, provider, port)) {
      const domains = domainsOf.get(identifier) ?? new Set();
      domainsOf.set(identifier, domains.add(domain));
    }
  }
  return [...domainsOf]
    .filter(([, domains]) => domains.size > 1)
    .map(([identifier]) => identifier)
    .sort();
}

/** What a product reads, each port once. */
function findReads(graph: MeshGraph, entity: DataProductEntity) {
  const reads = new Map<string, { provider: MeshNode; port?: string }>();
  for (const reference of findReferences(dataProduct, entity)) {
    const { relation, ref, fragment: port } = reference;
    const provider = graph.nodeOf(ref);
    if (relation !== 'consumesFrom' || provider === undefined) continue;
    reads.set(`${ref}#${port ?? ''}`, { provider, port });
  }
  return reads.values();
}

function offeredBy(
  graph: MeshGraph,
  provider: MeshNode,
  name: string | undefined,
): string[] {
  const ports = graph.get(dataProduct, provider)?.spec.outputPorts ?? [];
  return ports
    .filter(port => name === undefined || port.name === name)
    .flatMap(({ identifiers = [] }) => identifiers);
}
