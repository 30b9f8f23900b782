import {
  eachInSteps,
  referencesOf,
  valueHypothesis,
  phaseOfBet,
  type MeshGraph,
  type MeshNode,
  type Reference,
  type Steps,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import { addToList } from '../../memory/listMap';

/**
 * Value hypotheses by what they name without a relation.
 *
 * @public
 */
export interface BetIndex {
  /** Those that name a governance body in `spec.review.body`: its portfolio. */
  reviewedBy(bodyRef: string): readonly MeshNode[];
  /** Live ones with a measure of this id that a data product gives. */
  claiming(productRef: string, measureId: string): readonly MeshNode[];
}

/** Indexes all value hypotheses, in one pass. */
export function* indexBets(graph: MeshGraph): Steps<BetIndex> {
  const reviewed = new Map<string, MeshNode[]>();
  const claimed = new Map<string, MeshNode[]>();
  yield* eachInSteps(graph.ofKind(valueHypothesis), node => {
    const bet = graph.get(valueHypothesis, node);
    if (!bet) return;
    const references = referencesOf(graph, valueHypothesis, node);
    for (const { ref } of references.of('review.body')) {
      addToList(reviewed, ref, node);
    }
    if (phaseOfBet(bet) !== 'live') return;
    const measuring = references.of('measures.measuredBy');
    for (const claim of claimsOf(bet, measuring)) {
      addToList(claimed, claim, node);
    }
  });
  return {
    reviewedBy: ref => reviewed.get(ref) ?? [],
    claiming: (ref, id) => claimed.get(claimKey(ref, id)) ?? [],
  };
}

function claimsOf(
  bet: ValueHypothesisEntity,
  measuring: readonly Reference[],
): Set<string> {
  const claims = measuring.flatMap(({ index, ref }) => {
    const measure = bet.spec.measures?.[index];
    return measure ? [claimKey(ref, measure.id)] : [];
  });
  return new Set(claims);
}

function claimKey(productRef: string, measureId: string): string {
  return `${productRef}#${measureId}`;
}
