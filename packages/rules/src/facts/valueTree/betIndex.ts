import {
  valueHypothesis,
  phaseOfBet,
  type MeshGraph,
  type MeshNode,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import { referencesUnder } from '../../references/referencesUnder';
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
export function indexBets(graph: MeshGraph): BetIndex {
  const reviewed = new Map<string, MeshNode[]>();
  const claimed = new Map<string, MeshNode[]>();
  for (const node of graph.ofKind(valueHypothesis)) {
    const bet = graph.get(valueHypothesis, node);
    if (!bet) continue;
    for (const body of bodiesOf(bet)) addToList(reviewed, body, node);
    if (phaseOfBet(bet) !== 'live') continue;
    for (const claim of claimsOf(bet)) addToList(claimed, claim, node);
  }
  return {
    reviewedBy: ref => reviewed.get(ref) ?? [],
    claiming: (ref, id) => claimed.get(claimKey(ref, id)) ?? [],
  };
}

function bodiesOf(bet: ValueHypothesisEntity): string[] {
  return referencesUnder(valueHypothesis, bet, 'spec', 'review', 'body').map(
    ({ ref }) => ref,
  );
}

function claimsOf(bet: ValueHypothesisEntity): Set<string> {
  const claims = referencesUnder(
    valueHypothesis,
    bet,
    'spec',
    'measures',
    '[]',
    'measuredBy',
  ).flatMap(({ path, ref }) => {
    const measure = bet.spec.measures?.[Number(path[2])];
    return measure ? [claimKey(ref, measure.id)] : [];
  });
  return new Set(claims);
}

function claimKey(productRef: string, measureId: string): string {
  return `${productRef}#${measureId}`;
}
