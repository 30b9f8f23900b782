import {
  eachInSteps,
  finish,
  phaseOfInitiative,
  sizeOfTeam,
  teamProfile,
  valueHypothesis,
  phaseOfBet,
  type MeshGraph,
  type MeshNode,
  type Steps,
  type TeamInteraction,
  type TeamSize,
} from '@backstage-data-mesh/model';
import {
  DOMAIN_WEIGHTS,
  domainsByComplexity,
  TEAM_CAPACITY,
  weighDomains,
  type Complexity,
} from '../facts/team/domainsOfTeam';
import { findProductTeams } from '../facts/team/teamFlows';
import { eachTeamworkInSteps } from '../facts/team/interactions';
import { productsOf } from '../facts/team/teams';
import {
  findTeamInitiatives,
  type TeamInitiative,
} from '../facts/valueTree/initiativeTeams';

/** What a team carries. @public */
export interface TeamLoad {
  /** The data products that it owns and that are in use. */
  readonly products: number;
  /** Where they are, and how hard the team says that it is there. */
  readonly domains: readonly {
    readonly ref: string;
    readonly complexity?: Complexity;
  }[];
  /**
   * What these domains weigh together, by Team Topologies: a simple one 2, a
   * complicated one 4, a complex one 6; one of which nobody says it counts as
   * simple in `least` and as complex in `most`. A team carries `capacity`.
   */
  readonly weight: {
    readonly least: number;
    readonly most: number;
    readonly capacity: number;
  };
  /** `undefined` where nobody knows. */
  readonly people?: TeamSize;
  /** The teams with which it works in an interaction that takes place, by mode. */
  readonly partners: Readonly<
    Record<NonNullable<TeamInteraction['mode']>, number>
  >;
  /** Its active initiatives of active bets. */
  readonly initiatives: number;
}

/**
 * What each team carries that owns a data product, has a profile or works on an
 * initiative, by its ref; linear.
 *
 * @public
 */
export function findTeamLoads(graph: MeshGraph): ReadonlyMap<string, TeamLoad> {
  return finish(teamLoadsInSteps(graph));
}

/** The same, in steps: a step is a team. */
export function* teamLoadsInSteps(
  graph: MeshGraph,
): Steps<ReadonlyMap<string, TeamLoad>> {
  const initiatives = yield* findTeamInitiatives(graph);
  const partners = yield* findPartners(graph);
  const work = { initiatives, partners };
  const teams = new Set<string>(initiatives.keys());
  for (const node of yield* findProductTeams(graph))
    teams.add(graph.refOf(node));
  yield* eachInSteps(graph.ofKind(teamProfile), profile => {
    for (const team of graph.targets(profile, 'describes'))
      teams.add(graph.refOf(team));
  });
  const loads = new Map<string, TeamLoad>();
  for (const ref of [...teams].sort()) {
    const node = graph.nodeOf(ref);
    if (node !== undefined) loads.set(ref, loadOf(graph, work, node));
    yield;
  }
  return loads;
}

/** What teams work on, and with whom. */
interface Work {
  readonly initiatives: ReadonlyMap<string, readonly TeamInitiative[]>;
  readonly partners: ReadonlyMap<MeshNode, Partners>;
}

type Mode = NonNullable<TeamInteraction['mode']>;

/** The teams with which one works in interactions that take place, by mode. */
type Partners = ReadonlyMap<Mode | undefined, ReadonlySet<MeshNode>>;

function loadOf(graph: MeshGraph, work: Work, team: MeshNode): TeamLoad {
  const products = productsOf(graph, team);
  const nodes = products.map(({ node }) => node);
  const domains = domainsByComplexity(graph, team, nodes);
  const weigh = (ofUnknown: number) =>
    weighDomains(domains, DOMAIN_WEIGHTS, ofUnknown);
  return {
    products: products.length,
    domains: [...domains]
      .map(([ref, complexity]) => ({ ref, complexity }))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    weight: {
      least: weigh(DOMAIN_WEIGHTS.simple),
      most: weigh(DOMAIN_WEIGHTS.complex),
      capacity: TEAM_CAPACITY,
    },
    people: sizeOfTeam(graph, team),
    partners: {
      collaboration: countPartners(work, team, 'collaboration'),
      'x-as-a-service': countPartners(work, team, 'x-as-a-service'),
      facilitating: countPartners(work, team, 'facilitating'),
    },
    initiatives: countInitiatives(graph, work, team),
  };
}

function countPartners({ partners }: Work, team: MeshNode, mode: Mode): number {
  return partners.get(team)?.get(mode)?.size ?? 0;
}

/** The partners of each team, whichever side says that they work together. */
function* findPartners(
  graph: MeshGraph,
): Steps<ReadonlyMap<MeshNode, Partners>> {
  const found = new Map<MeshNode, Map<Mode | undefined, Set<MeshNode>>>();
  const add = (from: MeshNode, to: MeshNode, mode: Mode | undefined) => {
    const byMode = found.get(from) ?? new Map<typeof mode, Set<MeshNode>>();
    found.set(from, byMode);
    byMode.set(mode, (byMode.get(mode) ?? new Set()).add(to));
  };
  yield* eachTeamworkInSteps(graph, ({ declared, teams: [a, b] }) => {
    add(a, b, declared.interaction.mode);
    add(b, a, declared.interaction.mode);
  });
  return found;
}

function countInitiatives(
  graph: MeshGraph,
  { initiatives }: Work,
  team: MeshNode,
): number {
  const all = initiatives.get(graph.refOf(team)) ?? [];
  return all.filter(({ hypothesis, initiative }) => {
    const bet = graph.get(valueHypothesis, hypothesis);
    const isLive = bet !== undefined && phaseOfBet(bet) === 'live';
    return isLive && phaseOfInitiative(initiative) === 'live';
  }).length;
}
