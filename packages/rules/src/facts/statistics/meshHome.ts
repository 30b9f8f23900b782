import {
  dataProduct,
  domain,
  governanceBody,
  kindOfRef,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/**
 * Where findings about the mesh as a whole are reported: on who can act on them.
 * That is the domain of the company, in which all others lie; where there is
 * none, the body that decides for the enterprise; and else, of the domains that
 * stand side by side, the one with the most data products in it. `undefined`
 * without any domain or such body.
 */
export function findMeshHome(graph: MeshGraph): MeshNode | undefined {
  const domains = findDomains(graph);
  const tops = domains.filter(node => !liesInAnother(graph, node));
  if (tops.length === 1) return tops[0];
  return (
    findEnterpriseBody(graph) ??
    findLargest(graph, tops.length > 0 ? tops : domains)
  );
}

/** The data domains, or all where none has said that it is one. */
function findDomains(graph: MeshGraph): MeshNode[] {
  const all = graph
    .ofKind(domain)
    .filter(node => graph.get(domain, node) !== undefined);
  const ours = all.filter(node => graph.get(domain, node)?.spec.dataMesh);
  return ours.length > 0 ? ours : all;
}

function liesInAnother(graph: MeshGraph, node: MeshNode): boolean {
  return graph
    .targets(node, 'partOf')
    .some(wider => graph.get(domain, wider) !== undefined);
}

/** A portfolio is about most, hence before the others. */
const TYPES = ['portfolio', 'technology', 'domain', 'oversight'] as const;

function findEnterpriseBody(graph: MeshGraph): MeshNode | undefined {
  const bodies = graph.ofKind(governanceBody).filter(node => {
    const scope = graph.get(governanceBody, node)?.spec.scope;
    return scope?.level === 'enterprise';
  });
  return TYPES.flatMap(type =>
    bodies.filter(node => graph.get(governanceBody, node)?.spec.type === type),
  )[0];
}

function findLargest(
  graph: MeshGraph,
  domains: readonly MeshNode[],
): MeshNode | undefined {
  let largest: MeshNode | undefined;
  let most = -1;
  for (const node of domains) {
    const count = countProducts(graph, node);
    if (count > most) [largest, most] = [node, count];
  }
  return largest;
}

/** In a domain and all within it. */
function countProducts(graph: MeshGraph, start: MeshNode): number {
  const within = new Set([start]);
  let count = 0;
  // a set yields what is added to it while it is walked
  for (const node of within) {
    for (const part of graph.targets(node, 'hasPart')) {
      const kind = kindOfRef(graph.refOf(part));
      if (kind === PRODUCT) count += 1;
      if (kind === DOMAIN) within.add(part);
    }
  }
  return count;
}

const PRODUCT = dataProduct.kind.toLowerCase();
const DOMAIN = domain.kind.toLowerCase();
