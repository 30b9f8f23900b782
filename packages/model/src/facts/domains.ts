import type { MeshGraph, MeshNode } from '../graph/meshGraph';
import { referencesOf } from '../graph/meshItem';
import { group } from '../catalogKinds';
import {
  dataProduct,
  domain,
  governanceBody,
  teamProfile,
  valueHypothesis,
} from '../kinds';
import { kindOfRef } from '../refs/entityRef';
import type { RelationName } from '../relations';
import { byKind } from './byKind';

/**
 * The domains that an entity stands in directly: that of a data product, a
 * domain itself, all that a value hypothesis serves, that a governance body
 * decides for, or that a team says it works in. Also those of which the mesh has
 * no more than the ref.
 *
 * @public
 */
export function domainsOf(
  graph: MeshGraph,
  node: MeshNode,
): readonly MeshNode[] {
  return readers.get(kindOfRef(graph.refOf(node)))?.(graph, node) ?? NONE;
}

/**
 * A domain and those around it, nearest first; a circle ends where it began. A
 * thousand domains in each other are followed, which nobody has: whoever lies
 * deeper is found out by `isFollowed`.
 *
 * @public
 */
export function domainChain(graph: MeshGraph, start: MeshNode): MeshNode[] {
  const chain: MeshNode[] = [];
  findAround(graph, start, node => void chain.push(node));
  return chain;
}

/**
 * True for a chain of domains, or of so many, that was followed to its end.
 *
 * @public
 */
export function isFollowed(chain: { readonly length: number }): boolean {
  return chain.length < MAX_NESTING;
}

/**
 * What the nearest domain says, from a domain outwards; those that are farther
 * out than the answer are not looked at.
 */
export function findAround<Value>(
  graph: MeshGraph,
  start: MeshNode,
  read: (domain: MeshNode) => Value | undefined,
): Value | undefined {
  const seen = new Set<MeshNode>();
  let node: MeshNode | undefined = start;
  while (node !== undefined && !seen.has(node)) {
    const found = read(node);
    if (found !== undefined) return found;
    seen.add(node);
    if (seen.size === MAX_NESTING) break;
    node = domainAround(graph, node);
  }
  return undefined;
}

/**
 * The domain that a domain names as the one around it, known or not.
 *
 * @public
 */
export function domainAround(
  graph: MeshGraph,
  node: MeshNode,
): MeshNode | undefined {
  const wider = graph.first(node, 'partOf');
  return wider !== undefined && isDomainOf(graph)(wider) ? wider : undefined;
}

/** Each step is taken for every domain: it keeps hostile input cheap. */
const MAX_NESTING = 1_000;

type ReadDomains = (graph: MeshGraph, node: MeshNode) => readonly MeshNode[];

const NONE: readonly MeshNode[] = [];

const readers = byKind<ReadDomains>([
  [dataProduct, domainsBy('partOf')],
  [domain, (graph, node) => (graph.get(domain, node) ? [node] : NONE)],
  [valueHypothesis, domainsBy('contributesTo')],
  [governanceBody, domainsBy('governs')],
  [teamProfile, domainsOfProfile],
  [group, domainsOfTeam],
]);

function domainsBy(relation: RelationName): ReadDomains {
  return (graph, node) => {
    const isDomain = isDomainOf(graph);
    const domains: MeshNode[] = [];
    // asked for every entity: a loop, since copying a typed array is slow
    for (const target of graph.targets(node, relation)) {
      if (isDomain(target)) domains.push(target);
    }
    return domains;
  };
}

function domainsOfTeam(graph: MeshGraph, team: MeshNode): readonly MeshNode[] {
  const profiles = [...graph.targets(team, 'describedBy')];
  return unique(profiles.flatMap(node => domainsOfProfile(graph, node)));
}

function domainsOfProfile(
  graph: MeshGraph,
  profile: MeshNode,
): readonly MeshNode[] {
  const references = referencesOf(graph, teamProfile, profile);
  return unique(
    references
      .of('domains.domain')
      .flatMap(({ ref }) => graph.nodeOf(ref) ?? []),
  );
}

const DOMAIN_REF = `${domain.kind.toLowerCase()}:`;

function isDomainOf(graph: MeshGraph) {
  return (node: MeshNode) => graph.refOf(node).startsWith(DOMAIN_REF);
}

function unique(nodes: readonly MeshNode[]): MeshNode[] {
  return [...new Set(nodes)];
}
