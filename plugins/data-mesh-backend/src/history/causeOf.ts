import { DELTA_CAUSES, type DeltaCause } from '@backstage-data-mesh/model';
import { deltaCauseOf } from '@backstage-data-mesh/rules';
import type { Transition } from '../store/rows';

/** What can give or end a waiver without a change of the entity itself. */
const MAY_WAIVE: readonly DeltaCause[] = ['policy', 'day'];

/**
 * Why a result ends otherwise, in the words of those who are told: a waiver
 * comes with what its body asks for, and goes with the day.
 */
export function causeOf({
  from,
  to,
  cause,
}: Pick<Transition, 'from' | 'to' | 'cause'>): DeltaCause {
  const told = deltaCauseOf(cause as Parameters<typeof deltaCauseOf>[0]);
  // a later release may have written another word
  const known = DELTA_CAUSES.includes(told) ? told : 'unexplained';
  const isWaiver = from !== to && (from === 'waived' || to === 'waived');
  return isWaiver && MAY_WAIVE.includes(known) ? 'waiver' : known;
}
