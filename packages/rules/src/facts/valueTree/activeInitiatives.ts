import {
  phaseOfInitiative,
  type Initiative,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';

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
    .filter(({ initiative }) => phaseOfInitiative(initiative) === 'live');
}
