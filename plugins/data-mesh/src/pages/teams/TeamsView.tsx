import type { MappedInteraction, TeamMap } from '@backstage-data-mesh/model';
import {
  TextField,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useId, useMemo } from 'react';
import { usePageText } from '../../facts/usePageText';
import { useToday } from '../../measures/useToday';
import { useAddress } from '../address/useAddress';
import { Choice } from '../controls/Choice';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';
import { InteractionPages } from './InteractionPages';
import { interactionsOn } from './interactionsOn';
import { LANES, laneOf, lanesOf } from './lanes';
import { nameLane } from './nameLane';
import { SelectedTeam } from './SelectedTeam';
import { TeamMapView } from './TeamMapView';
import { TeamMatrix } from './TeamMatrix';
import { readTeamsPlace, VIEWS, type TeamsPlace } from './teamsAddress';
import { TeamsSummary } from './TeamsSummary';
import { TEAM_COLOURS } from './teamTraits';

/** The teams of a mesh on a day, in the view that the address names. */
export function TeamsView({ map }: { map: TeamMap }) {
  const address = useAddress();
  const today = useToday();
  const place = readTeamsPlace(address, today);
  const { day, by, only } = place;
  const shown = useMemo(() => {
    const teams = map.teams.filter(
      team => only === undefined || laneOf(team, by).id === only,
    );
    const refs = new Set(teams.map(({ ref }) => ref));
    const isShown = ({ team, partner }: MappedInteraction) =>
      only === undefined || refs.has(team) || refs.has(partner);
    const all = map.interactions.filter(isShown);
    const interactions = interactionsOn(map, day, today).filter(isShown);
    return { teams, all, interactions };
  }, [map, by, only, day, today]);
  return (
    <>
      <TeamsSummary map={map} day={day} interactions={shown.interactions} />
      <TeamsControls map={map} place={place} today={today} />
      <ShownView map={map} place={place} shown={shown} />
    </>
  );
}

interface Shown {
  readonly teams: TeamMap['teams'];
  /** Of any day. */
  readonly all: readonly MappedInteraction[];
  /** Of the day that is looked at. */
  readonly interactions: readonly MappedInteraction[];
}

function ShownView(props: { map: TeamMap; place: TeamsPlace; shown: Shown }) {
  const t = usePageText();
  const { map, place, shown } = props;
  const { view, day } = place;
  const byRef = useMemo(
    () => new Map(map.teams.map(team => [team.ref, team])),
    [map],
  );
  if (view === 'matrix')
    return (
      <TeamMatrix
        teams={shown.teams}
        flows={map.flows}
        interactions={shown.interactions}
      />
    );
  if (view === 'map')
    return (
      <>
        <TeamMapView
          teams={shown.teams}
          interactions={shown.interactions}
          place={place}
        />
        <SelectedTeam
          team={byRef.get(place.team ?? '')}
          teams={byRef}
          interactions={shown.interactions}
          day={day}
        />
      </>
    );
  const { interactions, totals } = map;
  return (
    <>
      <InteractionPages
        interactions={
          view === 'table'
            ? shown.all
            : shown.all.filter(({ status }) => status !== 'ended')
        }
        teams={byRef}
        as={view}
        day={day}
      />
      {totals.interactions > interactions.length && (
        <Typography variant="caption">
          {t('pages.teams.cutList', {
            shown: interactions.length,
            all: totals.interactions,
          })}
        </Typography>
      )}
    </>
  );
}

function TeamsControls(props: {
  map: TeamMap;
  place: TeamsPlace;
  today: string;
}) {
  const t = usePageText();
  const id = useId();
  const address = useAddress();
  const { map, place, today } = props;
  const { view, by, only, day } = place;
  const lanes = useMemo(() => lanesOf(map.teams, by), [map, by]);
  return (
    <Controls>
      <Choice
        label={t('pages.teams.view.label')}
        options={VIEWS.map(each => [each, t(`pages.teams.view.${each}`)])}
        value={view}
        onChange={next => address.go({ view: next }, 'place')}
      />
      <Filter
        label={t('pages.teams.lanes.label')}
        options={LANES.map(each => [each, t(`pages.teams.lanes.${each}`)])}
        value={by}
        onChange={next =>
          address.go({ lanes: next, only: undefined }, 'filter')
        }
      />
      {view === 'map' && (
        <Filter
          label={t('pages.traits.colour')}
          options={TEAM_COLOURS.map(each => [each, t(`pages.traits.${each}`)])}
          value={place.colour}
          onChange={next => address.go({ colour: next }, 'filter')}
        />
      )}
      <Filter
        label={t('pages.teams.only')}
        all={t('pages.teams.onlyAll')}
        options={lanes.map(lane => [lane.id, nameLane(lane, by, t)])}
        value={only}
        onChange={next => address.go({ only: next }, 'filter')}
      />
      <TextField
        id={id}
        type="date"
        size="small"
        variant="outlined"
        margin="none"
        label={t('pages.teams.on')}
        value={day}
        onChange={({ target: { value } }) =>
          address.go({ on: value === today ? undefined : value }, 'filter')
        }
        InputLabelProps={{ shrink: true }}
      />
    </Controls>
  );
}
