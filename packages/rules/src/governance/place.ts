import {
  dataProduct,
  domain,
  governanceBody,
  group,
  teamProfile,
  valueHypothesis,
  type KindDeclaration,
  type MeshGraph,
  type MeshNode,
  type RelationName,
} from '@backstage-data-mesh/model';
import { referencesUnder } from '../references/referencesUnder';

/** Where an entity stands in the organisation. */
export interface Place {
  /** The domains that it is directly in; several for a shared hypothesis. */
  readonly domains: readonly MeshNode[];
  readonly regions: readonly string[];
}

/** The short form of a team's region, on the group itself. */
export const REGION_ANNOTATION = 'data-mesh/region';

/** A chain of domains is followed so far; nobody nests them deeper. */
const MAX_NESTING = 100;

const NOWHERE: Place = { domains: [], regions: [] };

/**
 * The domains and regions of an entity: its own, or by what it belongs to. A
 * region that is not given is that of the nearest domain around it.
 */
export function placeOf(graph: MeshGraph, node: MeshNode): Place {
  for (const read of READERS) {
    const place = read(graph, node);
    if (place) return place;
  }
  return NOWHERE;
}

/** A domain and those around it, nearest first; cycles end where they began. */
export function domainChain(graph: MeshGraph, start: MeshNode): MeshNode[] {
  const chain = new Set<MeshNode>();
  let node: MeshNode | undefined = start;
  while (node !== undefined && !chain.has(node) && chain.size < MAX_NESTING) {
    chain.add(node);
    node = graph.targets(node, 'partOf').find(isDomainOf(graph));
  }
  return [...chain];
}

/** The region of a domain, or of the nearest domain around it that has one. */
export function regionOfDomain(
  graph: MeshGraph,
  node: MeshNode,
): string | undefined {
  const known = regionsOf(graph);
  if (!known.has(node)) {
    known.set(
      node,
      domainChain(graph, node)
        .map(around => graph.get(domain, around)?.spec.dataMesh?.region)
        .find(region => region !== undefined),
    );
  }
  return known.get(node);
}

type Regions = Map<MeshNode, string | undefined>;

/** A graph never changes, and its domains are asked for once per entity. */
const knownRegions = new WeakMap<MeshGraph, Regions>();

function regionsOf(graph: MeshGraph): Regions {
  let known = knownRegions.get(graph);
  if (!known) knownRegions.set(graph, (known = new Map()));
  return known;
}

type Reader = (graph: MeshGraph, node: MeshNode) => Place | undefined;

function readerOf<Entity>(
  kind: KindDeclaration<Entity>,
  read: (graph: MeshGraph, node: MeshNode, entity: Entity) => Place,
): Reader {
  return (graph, node) => {
    const entity = graph.get(kind, node);
    return entity && read(graph, node, entity);
  };
}

const READERS: readonly Reader[] = [
  readerOf(dataProduct, (graph, node, { spec }) =>
    locate(graph, domainsBy(graph, node, 'partOf'), spec.region),
  ),
  readerOf(domain, (graph, node) => locate(graph, [node])),
  readerOf(valueHypothesis, (graph, node) =>
    locate(graph, domainsBy(graph, node, 'contributesTo')),
  ),
  readerOf(governanceBody, (graph, node, { spec }) => {
    const { domains, regions } = locate(
      graph,
      domainsBy(graph, node, 'governs'),
    );
    return {
      domains,
      regions: unique([...(spec.scope?.regions ?? []), ...regions]),
    };
  }),
  readerOf(teamProfile, (graph, _, entity) =>
    locate(graph, namedDomains(graph, entity), entity.spec.region),
  ),
  readerOf(group, locateGroup),
];

function locate(
  graph: MeshGraph,
  domains: readonly MeshNode[],
  region?: string,
): Place {
  const regions: string[] = region === undefined ? [] : [region];
  if (region !== undefined) return { domains, regions };
  for (const node of domains) {
    const found = regionOfDomain(graph, node);
    if (found !== undefined && !regions.includes(found)) regions.push(found);
  }
  return { domains, regions };
}

function locateGroup(
  graph: MeshGraph,
  node: MeshNode,
  { metadata }: { metadata: { annotations?: Record<string, string> } },
): Place {
  const profiles = [...graph.targets(node, 'describedBy')].map(profile =>
    placeOf(graph, profile),
  );
  const annotation = metadata.annotations?.[REGION_ANNOTATION];
  return {
    domains: unique(profiles.flatMap(({ domains }) => domains)),
    regions: unique([
      ...profiles.flatMap(({ regions }) => regions),
      ...(annotation === undefined ? [] : [annotation]),
    ]),
  };
}

function domainsBy(
  graph: MeshGraph,
  node: MeshNode,
  relation: RelationName,
): MeshNode[] {
  const isDomain = isDomainOf(graph);
  const domains: MeshNode[] = [];
  // asked for every entity: a loop, since copying a typed array is slow
  for (const target of graph.targets(node, relation)) {
    if (isDomain(target)) domains.push(target);
  }
  return domains;
}

function namedDomains(
  graph: MeshGraph,
  entity: Parameters<typeof referencesUnder>[1],
): MeshNode[] {
  return unique(
    referencesUnder(teamProfile, entity, 'spec', 'domains').flatMap(
      ({ ref }) => graph.nodeOf(ref) ?? [],
    ),
  );
}

const DOMAIN_REF = `${domain.kind.toLowerCase()}:`;

function isDomainOf(graph: MeshGraph) {
  return (node: MeshNode) => graph.refOf(node).startsWith(DOMAIN_REF);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
