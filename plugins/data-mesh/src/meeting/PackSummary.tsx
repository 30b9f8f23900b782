import {
  Mark,
  type MarkLook,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from '../facts/useText';
import { measuresToLookAt, type Pack } from './pack';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body1,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 3),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    strong: { fontWeight: 700 },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshPackSummary' },
);

const LOOKS = {
  bets: { shape: 'warning', ink: 'bad' },
  proposals: { shape: 'half', ink: 'steady' },
  ending: { shape: 'half', ink: 'bad' },
  seats: { shape: 'ring', ink: 'bad' },
  measures: { shape: 'down', ink: 'bad' },
  worse: { shape: 'up', ink: 'bad' },
} as const satisfies Record<string, MarkLook>;

/** How much there is of each, what has to be decided first. */
export function PackSummary({ pack }: { pack: Pack }) {
  const t = useText();
  const classes = useStyles();
  const counts = [
    ['bets', pack.toDecide.length],
    ['proposals', pack.proposals.filter(({ is }) => is !== 'bet').length],
    ['ending', pack.leavingGrace.length + pack.expiringWaivers.length],
    ['seats', pack.emptySeats.length],
    ['measures', measuresToLookAt(pack).length],
    ['worse', pack.changes?.appeared.length ?? 0],
  ] as const;
  const some = counts.filter(([, count]) => count > 0);
  return (
    <ul className={classes.root}>
      {some.map(([name, count]) => (
        <li key={name} className={classes.strong}>
          <Mark {...LOOKS[name]}>{t(`inbox.summary.${name}`, { count })}</Mark>
        </li>
      ))}
      {some.length === 0 && (
        <li className={classes.strong}>{t('inbox.summary.nothing')}</li>
      )}
      {pack.unknown > 0 && (
        <li className={classes.quiet}>
          {t('inbox.summary.unknown', { count: pack.unknown })}
        </li>
      )}
    </ul>
  );
}
