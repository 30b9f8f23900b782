import { group } from '../../catalogKinds';
import { domainsOf } from '../../facts/domains';
import {
  bySoonestEnd,
  interactionId,
  interactionsIn,
  type MeshInteraction,
} from '../../facts/interactions';
import { isInUse } from '../../facts/inUse';
import { owningTeam } from '../../facts/owningTeam';
import { regionOfTeam } from '../../facts/region';
import { teamTypeOf } from '../../facts/teamType';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct, teamProfile } from '../../kinds';
import { readDay } from '../../time/readDay';
import { eachInSteps, finish, type Steps } from '../../memory/steps';
import { byTitle } from '../products';
import { titleOf } from '../titles';
import type { MappedInteraction, MappedTeam, TeamFlow, TeamMap } from './types';

/** A list of a map is cut there: more than that nobody can look at. */
const MAX_TEAMS = 2_000;
const MAX_INTERACTIONS = 5_000;
const MAX_FLOWS = 5_000;

/**
 * Who works with whom, and between which teams data flows; linear in products,
 * flows and interactions. Where a list is cut, teams with most products and
 * flows of most products stay.
 *
 * @public
 */
export function viewTeamMap(graph: MeshGraph): TeamMap {
  return finish(teamMapInSteps(graph));
}

/** The same, in steps. @public */
export function* teamMapInSteps(graph: MeshGraph): Steps<TeamMap> {
  const { owned, flows } = yield* readProducts(graph);
  const found = yield* findInteractions(graph);
  const all = yield* findTeams(graph, { owned, found });
  const teams = [...all].sort(
    (a, b) => (owned.get(b)?.length ?? 0) - (owned.get(a)?.length ?? 0),
  );
  return {
    teams: teams
      .slice(0, MAX_TEAMS)
      .map(team => viewMapped(graph, team, owned.get(team) ?? []))
      .sort(byTitle),
    interactions: found
      .sort(bySoonestEnd)
      .slice(0, MAX_INTERACTIONS)
      .map(each => viewInteraction(graph, each)),
    flows: flows.slice(0, MAX_FLOWS),
    totals: {
      teams: teams.length,
      interactions: found.length,
      flows: flows.length,
    },
  };
}

/** The products in use of each team, and what teams read from each other. */
function* readProducts(graph: MeshGraph) {
  const owned = new Map<MeshNode, MeshNode[]>();
  // by both nodes in one number: texts for each flow would take far longer
  const counts = new Map<number, number>();
  yield* eachInSteps(graph.ofKind(dataProduct), product => {
    const team = teamInUse(graph, product);
    if (team === undefined) return;
    const products = owned.get(team) ?? [];
    owned.set(team, products);
    products.push(product);
    for (const provider of graph.targets(product, 'consumesFrom')) {
      const from = teamInUse(graph, provider);
      if (from === undefined || from === team) continue;
      const key = from * graph.nodeCount + team;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });
  const flows = [...counts].map(([key, number]): TeamFlow => ({
    provider: graph.refOf(Math.floor(key / graph.nodeCount)),
    consumer: graph.refOf(key % graph.nodeCount),
    flows: number,
  }));
  return { owned, flows: flows.sort(byMostFlows) };
}

/** The team that owns a data product in use. */
function teamInUse(graph: MeshGraph, product: MeshNode): MeshNode | undefined {
  const entity = graph.get(dataProduct, product);
  return entity && isInUse(entity) ? owningTeam(graph, product) : undefined;
}

function* findTeams(
  graph: MeshGraph,
  {
    owned,
    found,
  }: {
    readonly owned: ReadonlyMap<MeshNode, unknown>;
    readonly found: readonly Between[];
  },
): Steps<ReadonlySet<MeshNode>> {
  const teams = new Set(owned.keys());
  yield* eachInSteps(found, ({ team, partner }) => {
    teams.add(team);
    teams.add(partner);
  });
  yield* eachInSteps(graph.ofKind(group), node => {
    if (teamTypeOf(graph, node) !== undefined) teams.add(node);
  });
  yield* eachInSteps(graph.ofKind(teamProfile), profile => {
    for (const team of graph.targets(profile, 'describes')) teams.add(team);
  });
  return teams;
}

function byMostFlows(a: TeamFlow, b: TeamFlow): number {
  if (a.flows !== b.flows) return b.flows - a.flows;
  const [left, right] = [a, b].map(each => `${each.provider} ${each.consumer}`);
  return left < right ? -1 : 1;
}

type Between = MeshInteraction & {
  readonly team: MeshNode;
  readonly partner: MeshNode;
};

function* findInteractions(graph: MeshGraph): Steps<Between[]> {
  const found: Between[] = [];
  for (const kind of [teamProfile, dataProduct])
    yield* eachInSteps(graph.ofKind(kind), node => {
      for (const each of interactionsIn(graph, node)) {
        const { team, partner } = each;
        if (team === undefined || partner === undefined) continue;
        if (team !== partner) found.push({ ...each, team, partner });
      }
    });
  return found;
}

function viewInteraction(graph: MeshGraph, each: Between): MappedInteraction {
  const { mode, role, status = 'active', since, until } = each.interaction;
  return {
    id: interactionId(graph, each),
    team: graph.refOf(each.team),
    partner: graph.refOf(each.partner),
    ...{ mode, role, status },
    since: readDay(since),
    until: readDay(until),
  };
}

function viewMapped(
  graph: MeshGraph,
  team: MeshNode,
  products: readonly MeshNode[],
): MappedTeam {
  const domain = domainsOf(graph, team).at(0) ?? mostFrequent(products, graph);
  return {
    ref: graph.refOf(team),
    title: titleOf(graph, team),
    isMissing: graph.itemOf(team) === undefined,
    type: teamTypeOf(graph, team),
    region: regionOfTeam(graph, team),
    domain:
      domain === undefined
        ? undefined
        : { ref: graph.refOf(domain), title: titleOf(graph, domain) },
    products: products.length,
  };
}

/** The domain of most products; of several, the first. */
function mostFrequent(
  products: readonly MeshNode[],
  graph: MeshGraph,
): MeshNode | undefined {
  const counts = new Map<MeshNode, number>();
  for (const product of products) {
    const domain = graph.first(product, 'partOf');
    if (domain !== undefined) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).at(0)?.[0];
}
