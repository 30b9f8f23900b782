import {
  domain,
  referencesOf,
  valueHypothesis,
  type EntityPath,
  type Goal,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { targetOf } from '../../references/targetOf';
import { addToList } from '../../memory/listMap';

/** A goal that a domain declares. @public */
export interface DeclaredGoal {
  /** `<domain ref>#<goal id>` */
  readonly id: string;
  readonly domain: MeshNode;
  readonly goal: Goal;
  /** Where it stands in its domain. */
  readonly path: EntityPath;
  /** The ids of the goals, or refs of the domains, that it contributes to. */
  readonly wider: readonly string[];
}

/**
 * Goals and what serves them. A goal is known by its id, a domain as a whole
 * by its ref.
 *
 * @public
 */
export interface GoalIndex {
  find(id: string): DeclaredGoal | undefined;
  /** In the order of their declaration; of two with one id the first. */
  ofDomain(domain: MeshNode): readonly DeclaredGoal[];
  /** The goals that contribute to a goal or a domain. */
  contributingTo(id: string): readonly DeclaredGoal[];
  /** The value hypotheses that name a goal or a domain. */
  betsServing(id: string): readonly MeshNode[];
  /** What a value hypothesis names in `spec.goals`. */
  servedBy(bet: MeshNode): readonly string[];
}

/** Indexes all goals, in one pass over domains and value hypotheses. */
export function indexGoals(graph: MeshGraph): GoalIndex {
  const goals = new Map<string, DeclaredGoal>();
  const ofDomain = new Map<MeshNode, DeclaredGoal[]>();
  const contributing = new Map<string, DeclaredGoal[]>();
  const bets = new Map<string, MeshNode[]>();
  const served = new Map<MeshNode, string[]>();
  for (const goal of graph
    .ofKind(domain)
    .flatMap(node => goalsOf(graph, node))) {
    if (goals.has(goal.id)) continue;
    goals.set(goal.id, goal);
    addToList(ofDomain, goal.domain, goal);
    goal.wider.forEach(id => addToList(contributing, id, goal));
  }
  for (const bet of graph.ofKind(valueHypothesis)) {
    const ids = goalsNamedBy(graph, bet);
    served.set(bet, ids);
    ids.forEach(id => addToList(bets, id, bet));
  }
  return {
    find: id => goals.get(id),
    ofDomain: node => ofDomain.get(node) ?? [],
    contributingTo: id => contributing.get(id) ?? [],
    betsServing: id => bets.get(id) ?? [],
    servedBy: bet => served.get(bet) ?? [],
  };
}

const GOALS = ['spec', 'dataMesh', 'goals'];

function goalsOf(graph: MeshGraph, node: MeshNode): DeclaredGoal[] {
  const entity = graph.get(domain, node);
  if (!entity) return [];
  const goals = entity.spec.dataMesh?.goals ?? [];
  const references = referencesOf(graph, domain, node);
  const wider = references.byIndex('dataMesh.goals.contributesTo');
  return goals.map((goal, index) => ({
    id: `${graph.refOf(node)}#${goal.id}`,
    domain: node,
    goal,
    path: [...GOALS, index],
    wider: wider(index).map(targetOf),
  }));
}

function goalsNamedBy(graph: MeshGraph, bet: MeshNode): string[] {
  const references = referencesOf(graph, valueHypothesis, bet);
  const targets = references.of('goals').map(targetOf);
  return [...new Set(targets)];
}
