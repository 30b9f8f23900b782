import type { MappedInteraction, MappedTeam } from '@backstage-data-mesh/model';
import {
  Typography,
  useTheme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useMemo } from 'react';
import { usePageText } from '../../facts/usePageText';
import { useAddress } from '../address/useAddress';
import { MapLegend } from './MapLegend';
import { colourTraits } from '../traits/traitColours';
import { TraitLegend } from '../traits/TraitLegend';
import { countTraits, type CountedTrait } from '../traits/traits';
import { TeamMapPicture, type TeamLook } from './TeamMapPicture';
import type { TeamsPlace } from './teamsAddress';
import { traitOfTeam, type TeamColours } from './teamTraits';

/** More boxes than that nobody can look at. */
const MAX_BOXES = 60;

/** The map of the teams with most interactions, with what it stands for. */
export function TeamMapView(props: {
  teams: readonly MappedTeam[];
  interactions: readonly MappedInteraction[];
  place: TeamsPlace;
}) {
  const t = usePageText();
  const address = useAddress();
  const { teams, interactions, place } = props;
  const drawn = useMemo(
    () => mostTied(teams, interactions, place.team),
    [teams, interactions, place.team],
  );
  const look = useTeamLook(drawn, place.colour);
  return (
    <>
      {drawn.length < teams.length && (
        <Typography variant="body2" paragraph>
          {t('pages.teams.cutTeams', {
            shown: drawn.length,
            all: teams.length,
          })}
        </Typography>
      )}
      {look && (
        <TraitLegend
          by={t(`pages.traits.${place.colour}`)}
          traits={look.counted}
          colourOf={look.colourOf}
        />
      )}
      <TeamMapPicture
        teams={drawn}
        interactions={interactions}
        by={place.by}
        look={look}
        selected={place.team}
        onSelect={team => address.go({ team }, 'filter')}
      />
      <MapLegend />
    </>
  );
}

/** How teams are coloured; `undefined` by their types, which have colours. */
function useTeamLook(
  teams: readonly MappedTeam[],
  by: TeamColours,
): (TeamLook & { readonly counted: readonly CountedTrait[] }) | undefined {
  const t = usePageText();
  const theme = useTheme();
  return useMemo(() => {
    if (by === 'type') return undefined;
    const traits = new Map(
      teams.map(team => [team.ref, traitOfTeam(team, by, t)]),
    );
    const counted = countTraits(traits.values());
    return { traits, counted, colourOf: colourTraits(counted, theme) };
  }, [teams, by, t, theme]);
}

function mostTied(
  teams: readonly MappedTeam[],
  interactions: readonly MappedInteraction[],
  selected: string | undefined,
): readonly MappedTeam[] {
  if (teams.length <= MAX_BOXES) return teams;
  const ties = new Map<string, number>();
  for (const { team, partner } of interactions)
    for (const ref of [team, partner]) ties.set(ref, (ties.get(ref) ?? 0) + 1);
  const rank = ({ ref }: MappedTeam) =>
    ref === selected ? Number.MAX_SAFE_INTEGER : (ties.get(ref) ?? 0);
  return [...teams].sort((a, b) => rank(b) - rank(a)).slice(0, MAX_BOXES);
}
