import type { Goal } from '../kinds/domain/domain';
import type {
  Initiative,
  ValueHypothesisEntity,
} from '../kinds/valueHypothesis/valueHypothesis';

/**
 * Whether something is being worked on, still waiting, or over. Ended branches
 * are kept: what did not work is knowledge.
 *
 * @public
 */
export type ValueTreePhase = 'live' | 'waiting' | 'ended';

/** Whether a bet waits, is live, or has ended, by its status. @public */
export function phaseOfBet({ spec }: ValueHypothesisEntity): ValueTreePhase {
  return BET_PHASES[spec.status];
}

/** Whether a goal is live, or has ended; one without a status is live. @public */
export function phaseOfGoal({ status = 'open' }: Goal): ValueTreePhase {
  return GOAL_PHASES[status];
}

/** Whether an initiative waits, is live, or has ended. @public */
export function phaseOfInitiative({ status }: Initiative): ValueTreePhase {
  return INITIATIVE_PHASES[status];
}

/** True for a goal that is neither achieved nor dropped. @public */
export function isOpenGoal(goal: Goal): boolean {
  return phaseOfGoal(goal) === 'live';
}

const BET_PHASES = {
  draft: 'waiting',
  proposed: 'waiting',
  prioritised: 'waiting',
  active: 'live',
  adjusted: 'live',
  'paid-off': 'ended',
  replaced: 'ended',
  stopped: 'ended',
} as const satisfies Record<string, ValueTreePhase>;

const GOAL_PHASES = {
  open: 'live',
  achieved: 'ended',
  dropped: 'ended',
} as const satisfies Record<string, ValueTreePhase>;

const INITIATIVE_PHASES = {
  planned: 'waiting',
  active: 'live',
  done: 'ended',
  stopped: 'ended',
} as const satisfies Record<string, ValueTreePhase>;
