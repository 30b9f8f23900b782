import type { MappedTeam } from '@backstage-data-mesh/model';
import type { PageTextFunction } from '../../facts/usePageText';
import { inRegion, named, unsaid, type Trait } from '../traits/traits';

/** By what teams are coloured; their type is the usual, with its own colours. */
export const TEAM_COLOURS = ['type', 'domain', 'region'] as const;

/** By what teams are coloured. */
export type TeamColours = (typeof TEAM_COLOURS)[number];

/** How a team is in what is coloured by. */
export function traitOfTeam(
  { domain, region }: MappedTeam,
  by: Exclude<TeamColours, 'type'>,
  t: PageTextFunction,
): Trait {
  if (by === 'region')
    return inRegion(region, t('pages.traits.without.region'));
  return domain
    ? named(domain.ref, domain.title)
    : unsaid(t('pages.traits.without.domain'));
}
