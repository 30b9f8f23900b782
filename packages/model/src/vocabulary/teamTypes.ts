/**
 * The four types of team, spelled as published (Team Topologies, Skelton and
 * Pais, 2019).
 *
 * @public
 */
export const TEAM_TYPES = [
  'stream-aligned',
  'platform',
  'enabling',
  'complicated-subsystem',
] as const;

/** A type of team. @public */
export type TeamType = (typeof TEAM_TYPES)[number];

/**
 * How a data product team works with a team of each type, as Eric Broda's
 * operating model for data products names it (2022).
 *
 * @public
 */
export const INTERACTION_MODELS = {
  'stream-aligned': 'continuous-long-term',
  platform: 'x-as-a-service',
  enabling: 'collaborative-short-term',
  'complicated-subsystem': 'subsystem-dependent',
} as const satisfies Readonly<Record<TeamType, string>>;

/** The model of an interaction, derived from the other team's type. @public */
export type InteractionModel = (typeof INTERACTION_MODELS)[TeamType];
