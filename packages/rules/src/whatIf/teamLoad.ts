import {
  eachInSteps,
  finish,
  isActive,
  otherTeam,
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
import { deriveFacts, type Facts } from '../facts/facts';
import {
  DOMAIN_WEIGHTS,
  domainsByComplexity,
  TEAM_CAPACITY,
  weighDomains,
  type Complexity,
} from '../facts/team/domainsOfTeam';
import { findProductTeams } from '../facts/team/teamFlows';
import { productsOf } from '../facts/team/teams';

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
  const facts = deriveFacts(graph);
  const teams = new Set<string>(facts.teamInitiatives().keys());
  yield;
  for (const node of yield* findProductTeams(graph))
    teams.add(graph.refOf(node));
  yield* eachInSteps(graph.ofKind(teamProfile), profile => {
    for (const team of graph.targets(profile, 'describes'))
      teams.add(graph.refOf(team));
  });
  const loads = new Map<string, TeamLoad>();
  for (const ref of [...teams].sort()) {
    const node = graph.nodeOf(ref);
    if (node !== undefined) loads.set(ref, loadOf(graph, facts, node));
    yield;
  }
  return loads;
}

function loadOf(graph: MeshGraph, facts: Facts, team: MeshNode): TeamLoad {
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
      collaboration: countPartners(facts, team, 'collaboration'),
      'x-as-a-service': countPartners(facts, team, 'x-as-a-service'),
      facilitating: countPartners(facts, team, 'facilitating'),
    },
    initiatives: countInitiatives(graph, facts, team),
  };
}

function countPartners(
  facts: Facts,
  team: MeshNode,
  mode: TeamInteraction['mode'],
): number {
  const others = facts.interactions
    .of(team)
    .filter(({ interaction }) => interaction.mode === mode)
    .filter(({ interaction }) => isActive(interaction))
    .map(found => otherTeam(found, team));
  return new Set(others.filter(other => other !== team)).size;
}

function countInitiatives(
  graph: MeshGraph,
  facts: Facts,
  team: MeshNode,
): number {
  const all = facts.teamInitiatives().get(graph.refOf(team)) ?? [];
  return all.filter(({ hypothesis, initiative }) => {
    const bet = graph.get(valueHypothesis, hypothesis);
    const isLive = bet !== undefined && phaseOfBet(bet) === 'live';
    return isLive && phaseOfInitiative(initiative) === 'live';
  }).length;
}
