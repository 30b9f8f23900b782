import { readDay } from '@backstage-data-mesh/model';
import type { Address } from '../address/useAddress';
import { LANES, type LanesBy } from './lanes';
import { TEAM_COLOURS, type TeamColours } from './teamTraits';

/** The ways to look at teams; the first where the address names none. */
export const VIEWS = ['map', 'matrix', 'timeline', 'table'] as const;

/** A way to look at teams. */
export type TeamsViewName = (typeof VIEWS)[number];

/** What the page shows. */
export interface TeamsPlace {
  readonly view: TeamsViewName;
  readonly by: LanesBy;
  readonly colour: TeamColours;
  /** The id of the lane that is shown alone. */
  readonly only?: string;
  /** The ref of the team that is looked at. */
  readonly team?: string;
  /** The day that is looked at; ISO. */
  readonly day: string;
}

/** What an address says; what it says wrongly, it does not say. */
export function readTeamsPlace(address: Address, today: string): TeamsPlace {
  return {
    view: VIEWS.find(view => view === address.get('view')) ?? 'map',
    by: LANES.find(by => by === address.get('lanes')) ?? 'type',
    colour: TEAM_COLOURS.find(each => each === address.get('colour')) ?? 'type',
    only: address.get('only'),
    team: address.get('team'),
    day: readDay(address.get('on')) ?? today,
  };
}
