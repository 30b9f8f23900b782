import {
  dataProduct,
  domain,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { standsFor } from './roles';

/** A person who could take a seat, and why. */
export interface Candidate {
  readonly person: MeshNode;
  readonly domain: MeshNode;
}

/** Of large scopes the first domains are enough for a proposal. */
const MAX_DOMAINS = 20;
const MAX_CANDIDATES = 3;

/**
 * People whom the mesh knows in a role: the owners of the domains, or of the
 * data products in them. Nothing says who is an architect or an executive.
 */
export function findCandidates(
  graph: MeshGraph,
  role: string,
  domains: readonly MeshNode[],
): readonly Candidate[] {
  const find = Object.entries(ROLES).find(([known]) =>
    standsFor(role, known),
  )?.[1];
  if (!find) return [];
  const found = new Map<MeshNode, Candidate>();
  for (const node of domains.slice(0, MAX_DOMAINS)) {
    for (const person of find(graph, node)) {
      if (found.size >= MAX_CANDIDATES) break;
      if (graph.itemOf(person)) found.set(person, { person, domain: node });
    }
  }
  return [...found.values()];
}

const ROLES: Readonly<
  Record<string, (graph: MeshGraph, node: MeshNode) => Iterable<MeshNode>>
> = {
  'domain-owner': (graph, node) =>
    graph.get(domain, node) ? graph.targets(node, 'ledBy') : [],
  *'product-owner'(graph, node) {
    for (const product of graph.targets(node, 'hasPart')) {
      if (graph.get(dataProduct, product)) {
        yield* graph.targets(product, 'ledBy');
      }
    }
  },
};
