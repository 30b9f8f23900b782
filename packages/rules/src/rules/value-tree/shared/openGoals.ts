import {
  valueHypothesis,
  isOpenGoal,
  phaseOfBet,
  type MeshGraph,
  type MeshNode,
  type ValueHypothesisEntity,
  type ValueTreePhase,
  type DeclaredGoal,
  type GoalIndex,
} from '@backstage-data-mesh/model';

/** A value hypothesis in the mesh. */
export interface PlacedBet {
  readonly node: MeshNode;
  readonly ref: string;
  readonly entity: ValueHypothesisEntity;
}

/** An open goal, with what is tried to reach it. */
export interface GoalSituation {
  readonly goal: DeclaredGoal;
  /** The value hypotheses that name it. */
  readonly bets: readonly PlacedBet[];
  /** True when goals that are not dropped contribute to it. */
  readonly hasNarrowerGoals: boolean;
}

/** The open goals of a domain. */
export function openGoalsOf(
  graph: MeshGraph,
  goals: GoalIndex,
  domain: MeshNode,
): readonly GoalSituation[] {
  return goals
    .ofDomain(domain)
    .filter(({ goal }) => isOpenGoal(goal))
    .map(goal => ({
      goal,
      bets: placeBets(graph, goals.betsServing(goal.id)),
      hasNarrowerGoals: goals
        .contributingTo(goal.id)
        .some(narrower => narrower.goal.status !== 'dropped'),
    }));
}

/** The value hypotheses behind some nodes; others are left out. */
export function placeBets(
  graph: MeshGraph,
  nodes: Iterable<MeshNode>,
): PlacedBet[] {
  return [...nodes].flatMap(node => {
    const entity = graph.get(valueHypothesis, node);
    return entity ? [{ node, ref: graph.refOf(node), entity }] : [];
  });
}

/** Those of some bets that are in a phase. */
export function betsIn(
  bets: readonly PlacedBet[],
  ...phases: readonly ValueTreePhase[]
): PlacedBet[] {
  return bets.filter(({ entity }) => phases.includes(phaseOfBet(entity)));
}
