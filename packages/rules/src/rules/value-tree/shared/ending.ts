import {
  readDay,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';

const ENDINGS: readonly string[] = ['replace', 'stop', 'paid-off'];

/**
 * The day on which a bet ended: that of the last decision to end it, else of
 * the last decision at all. `undefined` when no day is known.
 */
export function endedOn(bet: ValueHypothesisEntity): string | undefined {
  const decisions = bet.spec.decisions ?? [];
  const endings = decisions.filter(({ outcome }) => ENDINGS.includes(outcome));
  const [last] = (endings.length > 0 ? endings : decisions)
    .flatMap(({ date }) => readDay(date) ?? [])
    .sort()
    .reverse();
  return last;
}
