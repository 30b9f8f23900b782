import type { EntityPath } from '../declare/entityPath';
import type { MeshGraph, MeshNode } from '../graph/meshGraph';
import { referencesOf } from '../graph/meshItem';
import { domain, valueHypothesis } from '../kinds';
import type { Goal } from '../kinds/domain/domain';
import { MultiMap } from '../memory/multiMap';
import { eachInSteps, finish, type Steps } from '../memory/steps';

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
 * by its ref. What a list names twice counts once.
 *
 * @public
 */
export interface GoalIndex {
  find(id: string): DeclaredGoal | undefined;
  /** In the order of their declaration; of two with one id the first. */
  ofDomain(domain: MeshNode): readonly DeclaredGoal[];
  /** The domain of a goal that is named somewhere and nowhere declared. */
  domainOfMissing(id: string): MeshNode | undefined;
  /** The ids of a domain's goals that are named and nowhere declared. */
  missingIn(domain: MeshNode): readonly string[];
  /** The goals that contribute to a goal or a domain. */
  contributingTo(id: string): readonly DeclaredGoal[];
  /** The value hypotheses that name a goal or a domain. */
  betsServing(id: string): readonly MeshNode[];
  /** What a value hypothesis names in `spec.goals`. */
  servedBy(bet: MeshNode): readonly string[];
}

/** Indexes all goals, in one pass over domains and value hypotheses. @public */
export function indexGoals(graph: MeshGraph): GoalIndex {
  return finish(goalsInSteps(graph));
}

/** The same, in steps. @public */
export function* goalsInSteps(graph: MeshGraph): Steps<GoalIndex> {
  const goals = new Map<string, DeclaredGoal>();
  const ofDomain = new MultiMap<MeshNode, DeclaredGoal>();
  const contributing = new MultiMap<string, DeclaredGoal>();
  const bets = new MultiMap<string, MeshNode>();
  const served = new MultiMap<MeshNode, string>();
  yield* eachInSteps(graph.ofKind(domain), node => {
    for (const goal of goalsDeclaredBy(graph, node)) {
      if (goals.has(goal.id)) continue;
      goals.set(goal.id, goal);
      ofDomain.add(node, goal);
      goal.wider.forEach(id => contributing.add(id, goal));
    }
  });
  yield* eachInSteps(graph.ofKind(valueHypothesis), bet => {
    for (const id of goalsNamedBy(graph, bet)) {
      served.add(bet, id);
      bets.add(id, bet);
    }
  });
  const missing = yield* findMissing(
    graph,
    [...contributing.keys(), ...bets.keys()].filter(id => !goals.has(id)),
  );
  return {
    find: id => goals.get(id),
    ofDomain: node => ofDomain.get(node),
    domainOfMissing: id => missing.domains.get(id),
    missingIn: node => missing.ofDomain.get(node),
    contributingTo: id => contributing.get(id),
    betsServing: id => bets.get(id),
    servedBy: bet => served.get(bet),
  };
}

function goalsDeclaredBy(graph: MeshGraph, node: MeshNode): DeclaredGoal[] {
  const goals = graph.get(domain, node)?.spec.dataMesh?.goals ?? [];
  if (goals.length === 0) return [];
  const references = referencesOf(graph, domain, node);
  const wider = references.targetsByIndex('dataMesh.goals.contributesTo');
  return goals.map((goal, index) => ({
    id: `${graph.refOf(node)}#${goal.id}`,
    domain: node,
    goal,
    path: ['spec', 'dataMesh', 'goals', index],
    wider: [...new Set(wider(index).map(goalIdOf))],
  }));
}

function goalsNamedBy(graph: MeshGraph, bet: MeshNode): string[] {
  return referencesOf(graph, valueHypothesis, bet).of('goals').map(goalIdOf);
}

/** A goal, or a domain as a whole, as a reference names it. */
function goalIdOf(reference: { ref: string; fragment?: string }): string {
  const { ref, fragment } = reference;
  return fragment ? `${ref}#${fragment}` : ref;
}

/** Among ids that nobody declares, those of goals and not of whole domains. */
function* findMissing(graph: MeshGraph, ids: readonly string[]) {
  const domains = new Map<string, MeshNode>();
  const ofDomain = new MultiMap<MeshNode, string>();
  yield* eachInSteps(ids, id => {
    const [ref, goal] = id.split('#');
    const node = graph.nodeOf(ref);
    if (goal === undefined || node === undefined) return;
    domains.set(id, node);
    ofDomain.add(node, id);
  });
  return { domains, ofDomain };
}
