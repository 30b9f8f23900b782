import type { MappedInteraction, TeamMap } from '@backstage-data-mesh/model';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../../facts/usePageText';
import { isLateOn } from './interactionsOn';
import { countUndeclared } from './matrixCells';

const SOON_DAYS = 30;

/** What to know first: how many work together, what ends, and what is missing. */
export function TeamsSummary(props: {
  map: TeamMap;
  /** Those that take place on the day. */
  interactions: readonly MappedInteraction[];
  day: string;
}) {
  const t = usePageText();
  const { map, interactions, day } = props;
  const last = dayAfter(day, SOON_DAYS);
  const ending = interactions.filter(
    ({ until }) => until !== undefined && until >= day && until <= last,
  ).length;
  const late = interactions.filter(each => isLateOn(each, day)).length;
  const undeclared = countUndeclared(map.flows, interactions);
  const teams = new Set(
    interactions.flatMap(({ team, partner }) => [team, partner]),
  ).size;
  return (
    <Typography variant="body1">
      {t('pages.teams.summary', {
        count: interactions.length,
        teams,
      })}{' '}
      {ending > 0 && t('pages.teams.ending', { count: ending })}{' '}
      {late > 0 && t('pages.teams.late', { count: late })}{' '}
      {undeclared > 0 && t('pages.teams.undeclared', { count: undeclared })}
    </Typography>
  );
}

function dayAfter(day: string, days: number): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
