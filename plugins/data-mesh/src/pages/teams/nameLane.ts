import type { TeamType } from '@backstage-data-mesh/model';
import type { PageTextFunction } from '../../facts/usePageText';
import { NO_LANE, type Lane, type LanesBy } from './lanes';

/** The word of a lane. */
export function nameLane(lane: Lane, by: LanesBy, t: PageTextFunction): string {
  if (lane.id === NO_LANE) return t(`pages.teams.lanes.none.${by}`);
  // only a type has a word of ours
  return lane.title ?? t(`teams.teamType.${lane.id as TeamType}`);
}
