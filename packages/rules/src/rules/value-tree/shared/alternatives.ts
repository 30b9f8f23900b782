import {
  referencesOf,
  valueHypothesis,
  type MeshGraph,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import type { PlacedBet } from './openGoals';

/** A bet that another one names. */
export interface NamedBet {
  readonly ref: string;
  /** `undefined` when there is no such bet in the mesh. */
  readonly entity?: ValueHypothesisEntity;
}

/** The bets to move to when a bet fails, itself left out. */
export function alternativesOf(
  graph: MeshGraph,
  bet: PlacedBet,
): readonly NamedBet[] {
  return namedBets(graph, bet, 'alternatives');
}

/** The bet that took over from one. */
export function successorsOf(
  graph: MeshGraph,
  bet: PlacedBet,
): readonly NamedBet[] {
  return namedBets(graph, bet, 'succeededBy');
}

function namedBets(
  graph: MeshGraph,
  { ref, node }: PlacedBet,
  field: 'alternatives' | 'succeededBy',
): NamedBet[] {
  return referencesOf(graph, valueHypothesis, node)
    .of(field)
    .filter(reference => reference.allowed && reference.ref !== ref)
    .map(reference => ({
      ref: reference.ref,
      entity: graph.get(valueHypothesis, graph.nodeOf(reference.ref)),
    }));
}
