import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import { createFlowFacts, type FlowFacts } from '../flow/flowFacts';
import {
  deriveGovernanceFacts,
  type GovernanceFacts,
} from '../governance/governanceFacts';
import {
  indexInteractions,
  type InteractionIndex,
} from '../team/interactionIndex';
import { teamsOfProducts, type ProductTeams } from '../team/teams';
import { indexBets, type BetIndex } from './betIndex';
import { indexGoals, type GoalIndex } from './goalIndex';
import { findHandOffs, type HandOffs } from './handOffs';
import { indexIdentifiers, type IdentifierIndex } from './identifierIndex';
import { findTeamInitiatives, type TeamInitiative } from './initiativeTeams';
import { findPeopledGroups } from './membership';
import { findMeshDomain } from './meshDomain';
import { measureMesh, type MeshStatistics } from './meshStatistics';
import { createNearRefs } from './nearRefs';
import { once } from './once';
import { solve } from './solve';
import { findTeamFlows, type TeamFlows } from './teamFlows';

/**
 * What follows from the graph along the flows between data products. Each fact
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
  /** What flows between data products, and what follows from it. */
  readonly flows: FlowFacts;
  /** Who works with whom, found from either side. */
  interactions(): InteractionIndex;
  /** The team that owns each data product, by the product's node. */
  productTeams(): ProductTeams;
  /** The flows between teams. */
  teamFlows(): TeamFlows;
  /** How often data changes hands on its way. */
  handOffs(): HandOffs;
  /** The initiatives of each team, by the ref of its group. */
  teamInitiatives(): ReadonlyMap<string, readonly TeamInitiative[]>;
  /** Figures on the flows of the whole mesh. */
  statistics(): MeshStatistics;
  /** The domain that stands for the mesh as a whole, where there is any. */
  meshDomain(): MeshNode | undefined;
  /** Goals and what serves them. */
  goals(): GoalIndex;
  /** Value hypotheses by their review body and by what they measure. */
  bets(): BetIndex;
  /** True when the catalog knows a member of a group or of one below it. */
  hasKnownMembers(group: MeshNode): boolean;
  /** The shared identifiers that domains define. */
  identifiers(): IdentifierIndex;
  /** What governance bodies decide, and for whom. */
  governance(): GovernanceFacts;
  /** The entities that a ref which leads nowhere may have meant. */
  nearRefs(ref: string): readonly string[];
}

/** Derives facts from a graph, on demand. @public */
export function deriveFacts(graph: MeshGraph): Facts {
  const serving = once(() =>
    solve(graph, {
      along: 'suppliesTo',
      bottom: false,
      compute: (node, valueOf) =>
        isTied(graph, node) || graph.targets(node, 'suppliesTo').some(valueOf),
      equals: Object.is,
    }),
  );
  const peopled = once(() => findPeopledGroups(graph));
  const productTeams = once(() => teamsOfProducts(graph));
  return {
    servesValue: product => serving()[product],
    flows: createFlowFacts(graph),
    interactions: once(() => indexInteractions(graph)),
    productTeams,
    teamFlows: once(() => findTeamFlows(graph, productTeams())),
    handOffs: once(() => findHandOffs(graph, productTeams())),
    teamInitiatives: once(() => findTeamInitiatives(graph)),
    statistics: once(() => measureMesh(graph)),
    meshDomain: once(() => findMeshDomain(graph)),
    goals: once(() => indexGoals(graph)),
    bets: once(() => indexBets(graph)),
    hasKnownMembers: group => peopled()[group],
    identifiers: once(() => indexIdentifiers(graph)),
    governance: once(() => deriveGovernanceFacts(graph)),
    nearRefs: createNearRefs(graph),
  };
}

function isTied(graph: MeshGraph, product: MeshNode): boolean {
  return (['builtFor', 'changedBy', 'usedBy', 'measures'] as const).some(
    relation => graph.targets(product, relation).length > 0,
  );
}
