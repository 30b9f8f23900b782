import {
  BET_PHASES,
  type Goal,
  type Initiative,
  type ValueHypothesisEntity,
  type ValueTreePhase,
} from '@backstage-data-mesh/model';

/** Whether a bet waits, is live, or has ended; the same as in a value tree. */
export function phaseOfBet(bet: ValueHypothesisEntity): ValueTreePhase {
  return BET_PHASES[bet.spec.status];
}

/** True for a goal that is neither achieved nor dropped. */
export function isOpen(goal: Goal): boolean {
  return goal.status === undefined || goal.status === 'open';
}

/** An initiative that is being worked on, and its place in the bet. */
export interface PlacedInitiative {
  readonly initiative: Initiative;
  readonly index: number;
}

/** The initiatives of a bet that are being worked on. */
export function activeInitiatives(
  bet: ValueHypothesisEntity,
): readonly PlacedInitiative[] {
  return (bet.spec.initiatives ?? [])
    .map((initiative, index) => ({ initiative, index }))
    .filter(({ initiative }) => initiative.status === 'active');
}
