import {
  eachInSteps,
  finish,
  owningTeam,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import { communitiesInSteps } from '../facts/statistics/communities';
import { crossingInSteps } from '../facts/statistics/boundaryCrossing';
import {
  findFlowNetwork,
  NO_LABEL,
  type FlowNetwork,
  type Labels,
} from '../facts/statistics/flowNetwork';
import type { Boundary } from '../facts/statistics/meshStatistics';
import { randIndexInSteps } from '../facts/statistics/randIndex';
import { hasCrossRegionBody } from '../governance/crossRegion';
import { addToList } from '../memory/listMap';
import { coordinationInSteps } from '../whatIf/coordination';
import { countFlows, flowsBetween, type SeenFlows } from './countFlows';
import { domainLabel, labelBy, regionLabel, type Labelling } from './labelling';
import type {
  Ecosystem,
  EcosystemBoundary,
  EcosystemCommunity,
  EcosystemStage,
  MisplacedProduct,
} from './types';

/** So many teams of one region are a local ecosystem. */
const LOCAL_TEAMS = 3;
/** Above this share of flows across regions they are no longer loosely coupled. */
const LOOSE_SHARE = 0.3;

/**
 * Measures how data flows between regions, domains and teams; linear in flows
 * but for the communities, which take a few rounds.
 *
 * @public
 */
export function measureEcosystem(graph: MeshGraph): Ecosystem {
  return finish(ecosystemInSteps(graph));
}

/** The same, in steps. @public */
export function* ecosystemInSteps(graph: MeshGraph): Steps<Ecosystem> {
  const coordination = yield* coordinationInSteps(graph);
  const network = yield* findFlowNetwork(graph);
  const region = yield* labelBy(network, node => regionLabel(graph, node));
  const domain = yield* labelBy(network, node => domainLabel(graph, node));
  const found = coordination.isTooFew
    ? undefined
    : yield* communitiesInSteps(network);
  const teams = yield* countTeams(graph, network);
  // by refs from here on: whoever keeps the answer keeps no graph
  const refs: string[] = [];
  yield* eachInSteps(network.products, node => refs.push(graph.refOf(node)));
  const seen = { refs, network, found };
  const regions = yield* measureBoundary(seen, region);
  return {
    coordination,
    region: regions,
    domain: yield* measureBoundary(seen, domain),
    communities: found
      ? yield* listCommunities(seen, { found, region, domain })
      : [],
    stage: stageOf(graph, { teams, regions, ...coordination }),
    teams,
    flowsOf: (boundary, products) =>
      countFlows(seen, boundary === 'region' ? region : domain, products),
    flowsBetween: (boundary, from, to, products) =>
      flowsBetween(seen, boundary === 'region' ? region : domain, {
        ...{ from, to, products },
      }),
  };
}

interface Seen extends SeenFlows {
  /** The community of each product; `undefined` with too few flows. */
  readonly found?: Labels;
}

function* measureBoundary(
  seen: Seen,
  { labels, names }: Labelling,
): Steps<EcosystemBoundary> {
  const { refs, network, found } = seen;
  return {
    ...(yield* countFlows(seen, { labels, names })),
    crossing: yield* crossingInSteps(network, labels),
    // where all is in one part, communities cannot follow the others
    match:
      found && names.length > 1
        ? yield* randIndexInSteps(found, labels)
        : undefined,
    misplaced: found
      ? yield* findMisplaced(refs, found, { labels, names })
      : [],
  };
}

function* findMisplaced(
  refs: readonly string[],
  found: Labels,
  { labels, names }: Labelling,
): Steps<MisplacedProduct[]> {
  const members = yield* membersOf(found);
  const misplaced: MisplacedProduct[] = [];
  yield* eachInSteps(members, products => {
    const [most, next] = countLabels(products, labels);
    if (most === undefined || most[1] === next?.[1]) return;
    for (const product of products) {
      const label = labels[product];
      if (label === NO_LABEL || label === most[0]) continue;
      misplaced.push({
        ref: refs[product],
        label: names[label].id,
        community: names[most[0]].id,
      });
    }
  });
  return misplaced.sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

/** The products of each community. */
function* membersOf(found: Labels): Steps<readonly (readonly number[])[]> {
  const members = new Map<number, number[]>();
  yield* eachInSteps(found.keys(), product =>
    addToList(members, found[product], product),
  );
  return [...members.values()];
}

/** How many of some products have each label, most first. */
function countLabels(
  products: readonly number[],
  labels: Labels,
): [label: number, products: number][] {
  const counts = new Map<number, number>();
  for (const product of products) {
    const label = labels[product];
    if (label !== NO_LABEL) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b);
}

function* listCommunities(
  { refs }: Seen,
  {
    found,
    region,
    domain,
  }: Readonly<Record<Boundary, Labelling>> & { readonly found: Labels },
): Steps<EcosystemCommunity[]> {
  const members = yield* membersOf(found);
  const named = (products: readonly number[], { labels, names }: Labelling) =>
    countLabels(products, labels).map(([label, number]) => ({
      id: names[label].id,
      products: number,
    }));
  const communities: EcosystemCommunity[] = [];
  yield* eachInSteps(members, products => {
    if (products.length < 2) return;
    communities.push({
      products: products.map(product => refs[product]).sort(),
      regions: named(products, region),
      domains: named(products, domain),
    });
  });
  return communities.sort(
    (a, b) =>
      b.products.length - a.products.length ||
      (a.products[0] < b.products[0] ? -1 : 1),
  );
}

function* countTeams(
  graph: MeshGraph,
  { products }: FlowNetwork,
): Steps<number> {
  const teams = new Set<MeshNode>();
  yield* eachInSteps(products, product => {
    const team = owningTeam(graph, product);
    if (team !== undefined) teams.add(team);
  });
  return teams.size;
}

function stageOf(
  graph: MeshGraph,
  mesh: {
    readonly teams: number;
    readonly regions: EcosystemBoundary;
    readonly isTooFew: boolean;
    readonly flows: number;
  },
): EcosystemStage | undefined {
  const { teams, regions, isTooFew, flows } = mesh;
  const { labels, crossing, unlabelled } = regions;
  // what nobody placed may be anywhere
  if (flows === 0 || (labels.length === 1 && unlabelled > 0)) return undefined;
  if (labels.length === 1 && teams <= LOCAL_TEAMS) return 'local';
  if (isTooFew || !crossing) return undefined;
  if (crossing.observed <= LOOSE_SHARE) return 'regional';
  return hasCrossRegionBody(graph) ? 'enterprise' : 'ungoverned';
}
