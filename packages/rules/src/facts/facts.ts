import {
  createTeamClocks,
  dataProduct,
  domain,
  goalsInSteps,
  governanceBody,
  regionOfProduct,
  group,
  teamProfile,
  user,
  valueHypothesis,
  findPeopledGroups,
  timeZonesOf,
  type GoalIndex,
  type MeshGraph,
  type MeshNode,
  type TeamClocks,
  type TeamZone,
} from '@backstage-data-mesh/model';
import { findDomainCycles, type DomainCycles } from './cycles/domainCycles';
import { findDomainDepths, type DomainDepths } from './cycles/domainDepths';
import { findGoalCycles, type GoalCycles } from './cycles/goalCycles';
import { createFlowFacts, type FlowFacts } from './flow/flowFacts';
import { readGovernance, type Governance } from '../governance/policies';
import {
  deriveGovernanceFacts,
  type GovernanceFacts,
} from './governance/governanceFacts';
import {
  keepInteractions,
  type InteractionIndex,
} from './team/interactionIndex';
import { indexBets, type BetIndex } from './valueTree/betIndex';
import { findHandOffs, type HandOffs } from './team/handOffs';
import {
  indexIdentifiers,
  type IdentifierIndex,
} from './references/identifierIndex';
import {
  findTeamInitiatives,
  type TeamInitiative,
} from './valueTree/initiativeTeams';
import { groupByPolicies, type PolicyGroup } from './governance/policyGroups';
import { KnownCommunities } from './statistics/knownCommunities';
import { findMeshHome } from './statistics/meshHome';
import { measureMesh, type MeshStatistics } from './statistics/meshStatistics';
import { createNearRefs, type NearRef } from './references/nearRefs';
import { keepRegionWords, type RegionWords } from './references/regionWords';
import { createKeeper, type Keeper } from '../memory/keeper';
import { rememberLast } from '../memory/rememberBy';
import { findGovernedDomains } from './governance/governedDomains';
import { keepServing } from './valueTree/serving';
import { keepTeamFlows, type TeamFlows } from './team/teamFlows';

/**
 * What follows from the whole mesh: flows, teams, goals, governance. Each fact
 * is derived for the whole mesh when a rule first asks for it.
 *
 * @public
 */
export interface Facts {
  /**
   * True when a product is built, changed or used by an initiative, measures
   * something, or is upstream of such a product: upstream of a serving product
   * counts as serving.
   */
  servesValue(product: MeshNode): boolean;
  /** Where a product belongs, as it says or as its surroundings do. */
  regionOf(product: MeshNode): string | undefined;
  /** What flows between data products, and what follows from it. */
  readonly flows: FlowFacts;
  /** Who works with whom, found from either side. */
  readonly interactions: InteractionIndex;
  /** The time zones of a team; a list that does not change. */
  timeZonesOf(team: MeshNode): readonly TeamZone[];
  /** What clocks say of teams on a day. */
  clocks(today: string): TeamClocks;
  /** The flows between teams. */
  readonly teamFlows: TeamFlows;
  /** How often data changes hands on its way. */
  handOffs(): HandOffs;
  /** The initiatives of each team, by the ref of its group. */
  teamInitiatives(): ReadonlyMap<string, readonly TeamInitiative[]>;
  /** Figures on the flows of the whole mesh. */
  statistics(): MeshStatistics;
  /** The domain or body on which findings about the whole mesh are reported. */
  meshHome(): MeshNode | undefined;
  /** Goals and what serves them. */
  goals(): GoalIndex;
  /** Goals that contribute to themselves. */
  goalCycles(): GoalCycles;
  /** Domains that lie in themselves. */
  domainCycles(): DomainCycles;
  /** How deep domains lie in others. */
  domainDepths(): DomainDepths;
  /** Value hypotheses by their review body and by what they measure. */
  bets(): BetIndex;
  /** True when the catalog knows a member of a group or of one below it. */
  hasKnownMembers(group: MeshNode): boolean;
  /** The shared identifiers that domains define. */
  identifiers(): IdentifierIndex;
  /** The regions that domains, governance bodies and teams name. */
  readonly regionWords: RegionWords;
  /** What governance bodies decide, and for whom. */
  governance(): GovernanceFacts;
  /** The data products, by the policies that are about them. */
  policyGroups(): readonly PolicyGroup[];
  /** The entities that a ref which leads nowhere may have meant. */
  nearRefs(ref: string): readonly NearRef[];
}

/**
 * Derives facts from a graph, on demand. What governance bodies say is read
 * from the graph, unless somebody has read it for this graph as it is.
 *
 * @public
 */
export function deriveFacts(
  graph: MeshGraph,
  keeper: Keeper = createKeeper(graph),
  readBodies: (graph: MeshGraph) => Governance = readGovernance,
): Facts {
  const { whole, wholeInSteps } = keeper;
  const domains = wholeInSteps([domain], seen =>
    findGovernedDomains(seen, keeper.memory),
  );
  const governance = whole([domain, governanceBody], seen =>
    deriveGovernanceFacts(seen, readBodies(seen), keeper.memory, domains()),
  );
  const flows = createFlowFacts(graph, keeper, governance);
  const goals = wholeInSteps([domain, valueHypothesis], goalsInSteps);
  const goalCycles = wholeInSteps([domain], seen =>
    findGoalCycles(seen, goals()),
  );
  const peopled = wholeInSteps([group, user], findPeopledGroups);
  const communities = new KnownCommunities();
  const nearRefs = whole('any', seen => createNearRefs(seen, keeper.later));
  return {
    flows,
    regionOf: keeper.around(product => regionOfProduct(graph, product)),
    servesValue: keepServing(graph, keeper, flows.upstream),
    interactions: keepInteractions(graph, keeper),
    timeZonesOf: keeper.around(team => timeZonesOf(graph, team)),
    clocks: rememberLast(createTeamClocks),
    teamFlows: keepTeamFlows(graph, keeper),
    handOffs: wholeInSteps([dataProduct], findHandOffs),
    teamInitiatives: wholeInSteps([valueHypothesis], findTeamInitiatives),
    statistics: wholeInSteps([dataProduct, domain, group, teamProfile], seen =>
      measureMesh(seen, keeper.later, communities),
    ),
    meshHome: wholeInSteps([domain, governanceBody], findMeshHome),
    goals,
    goalCycles: () => {
      goals();
      return goalCycles();
    },
    domainCycles: wholeInSteps([domain], findDomainCycles),
    domainDepths: wholeInSteps([domain], findDomainDepths),
    bets: wholeInSteps([valueHypothesis], indexBets),
    hasKnownMembers: node => peopled().has(node),
    identifiers: wholeInSteps([domain], indexIdentifiers),
    regionWords: keepRegionWords(graph, keeper),
    governance,
    policyGroups: wholeInSteps([dataProduct, domain, governanceBody], seen =>
      groupByPolicies(seen, governance()),
    ),
    nearRefs: ref => nearRefs()(ref),
  };
}
