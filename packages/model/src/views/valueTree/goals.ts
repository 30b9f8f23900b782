import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { referencesOf } from '../../graph/meshItem';
import { domain, valueHypothesis } from '../../kinds';
import type { Goal } from '../../kinds/domain/domain';
import { MultiMap } from '../multiMap';

/** A goal, declared by its domain or only referred to. @public */
export interface IndexedGoal {
  readonly id: string;
  readonly domain: MeshNode;
  readonly goal?: Goal;
  /** The ids of the wider goals that it serves, or of a whole domain. */
  readonly serves: readonly string[];
}

/** Goals and what serves them, both ways. @public */
export interface GoalIndex {
  readonly goals: ReadonlyMap<string, IndexedGoal>;
  /** The goals of a domain, in the order of their declaration. */
  goalsOf(domain: MeshNode): readonly IndexedGoal[];
  /** What a hypothesis serves: ids of goals, or refs of whole domains. */
  servedBy(hypothesis: MeshNode): readonly string[];
  /** The ids of narrower goals that serve a goal or a whole domain. */
  goalsServing(id: string): readonly string[];
  /** The hypotheses that serve a goal or a whole domain. */
  hypothesesServing(id: string): readonly MeshNode[];
}

/** Indexes all goals in one pass over domains and hypotheses. @public */
export function indexGoals(graph: MeshGraph): GoalIndex {
  const goals = new Map<string, IndexedGoal>();
  const byDomain = new MultiMap<MeshNode, IndexedGoal>();
  const goalsServing = new MultiMap<string, string>();
  const hypothesesServing = new MultiMap<string, MeshNode>();
  const servedBy = new MultiMap<MeshNode, string>();
  const add = (goal: IndexedGoal) => {
    if (goals.has(goal.id)) return;
    goals.set(goal.id, goal);
    byDomain.add(goal.domain, goal);
    goal.serves.forEach(wider => goalsServing.add(wider, goal.id));
  };
  const addMentioned = (id: string) => {
    const node = graph.nodeOf(id.split('#')[0]);
    if (id.includes('#') && node !== undefined) {
      add({ id, domain: node, serves: [] });
    }
  };

  for (const node of graph.ofKind(domain))
    declaredGoals(graph, node).forEach(add);
  for (const node of graph.ofKind(valueHypothesis)) {
    for (const id of servedGoals(graph, node)) {
      servedBy.add(node, id);
      hypothesesServing.add(id, node);
    }
  }
  [...goalsServing.keys(), ...hypothesesServing.keys()].forEach(addMentioned);

  return {
    goals,
    goalsOf: node => byDomain.get(node),
    servedBy: node => servedBy.get(node),
    goalsServing: id => goalsServing.get(id),
    hypothesesServing: id => hypothesesServing.get(id),
  };
}

function declaredGoals(graph: MeshGraph, node: MeshNode): IndexedGoal[] {
  const entity = graph.get(domain, node);
  const goals = entity?.spec.dataMesh?.goals ?? [];
  const ref = graph.refOf(node);
  const references = referencesOf(graph, domain, node);
  const wider = references.byIndex('dataMesh.goals.contributesTo');
  return goals.map((goal, index) => ({
    id: `${ref}#${goal.id}`,
    domain: node,
    goal,
    serves: [...new Set(wider(index).map(goalId))],
  }));
}

function servedGoals(graph: MeshGraph, node: MeshNode): string[] {
  const references = referencesOf(graph, valueHypothesis, node);
  return references.of('goals').map(goalId);
}

function goalId(target: { ref: string; fragment?: string }): string {
  return target.fragment ? `${target.ref}#${target.fragment}` : target.ref;
}
