import type { MappedTeam, TeamType } from '@backstage-data-mesh/model';

/** By what teams are put into lanes. */
export const LANES = ['type', 'region', 'domain'] as const;

/** By what teams are put into lanes. */
export type LanesBy = (typeof LANES)[number];

/** A lane: its id, and its title where the team itself has one. */
export interface Lane {
  readonly id: string;
  /** Missing for a type, which has a word, and for what is not known. */
  readonly title?: string;
}

/** Where nothing is known. */
export const NO_LANE = '-';

/** Platforms lie below the streams that stand on them. */
const TYPES: readonly (TeamType | typeof NO_LANE)[] = [
  'stream-aligned',
  'complicated-subsystem',
  'enabling',
  'platform',
  NO_LANE,
];

/** The lane of a team. */
export function laneOf(team: MappedTeam, by: LanesBy): Lane {
  if (by === 'type') return { id: team.type ?? NO_LANE };
  if (by === 'region')
    return team.region === undefined
      ? { id: NO_LANE }
      : { id: team.region.trim().toLowerCase(), title: team.region };
  return team.domain === undefined
    ? { id: NO_LANE }
    : { id: team.domain.ref, title: team.domain.title };
}

/** All lanes of some teams, in their order. */
export function lanesOf(
  teams: readonly MappedTeam[],
  by: LanesBy,
): readonly Lane[] {
  const lanes = new Map<string, Lane>();
  for (const team of teams) {
    const lane = laneOf(team, by);
    if (!lanes.has(lane.id)) lanes.set(lane.id, lane);
  }
  return [...lanes.values()].sort((a, b) => {
    if (by === 'type') return rankOf(a) - rankOf(b);
    if (a.id === NO_LANE || b.id === NO_LANE) return a.id === NO_LANE ? 1 : -1;
    return (a.title ?? '') < (b.title ?? '') ? -1 : 1;
  });
}

function rankOf({ id }: Lane): number {
  return TYPES.findIndex(type => type === id);
}
