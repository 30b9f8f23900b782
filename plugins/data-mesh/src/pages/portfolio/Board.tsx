import {
  EntityLink,
  Mark,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { ScrollRegion } from '../../facts/ScrollRegion';
import { usePageText } from '../../facts/usePageText';
import { COLUMNS, columnOf, isOverdue, titleOf, type Bet } from './bets';

/** So many stand in a column; the outline has all. */
const SHOWN = 10;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: `repeat(${COLUMNS.length}, minmax(168px, 1fr))`,
      gap: theme.spacing(2),
      alignItems: 'start',
      // one below the other, rather than a long way to the side
      [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
    },
    heading: {
      fontSize: '0.875rem',
      fontWeight: 700,
      margin: theme.spacing(0, 0, 1),
    },
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1),
    },
    card: {
      padding: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      fontSize: '0.875rem',
      overflowWrap: 'break-word',
    },
    overdue: { border: `2px solid ${theme.palette.error.main}` },
    quiet: {
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'DataMeshBoard' },
);

/** A column a state; in each, those that rank highest first. */
export function Board(props: {
  bets: readonly Bet[];
  ranks: ReadonlyMap<string, number>;
  today: string;
}) {
  const t = usePageText();
  const classes = useStyles();
  const { bets, ranks, today } = props;
  const byRank = [...bets].sort(
    (a, b) =>
      (ranks.get(a.bet) ?? Infinity) - (ranks.get(b.bet) ?? Infinity) || 0,
  );
  return (
    <ScrollRegion label={t('pages.portfolio.view.board')}>
      <div className={classes.root}>
        {COLUMNS.map(column => {
          const own = byRank.filter(bet => columnOf(bet) === column);
          const name = t(`pages.portfolio.status.${column}`);
          const left = own.length - SHOWN;
          return (
            <section key={column} aria-label={name}>
              <h4 className={classes.heading}>
                {name} ({own.length})
              </h4>
              <ul className={classes.list}>
                {own.slice(0, SHOWN).map(bet => (
                  <li
                    key={bet.bet}
                    className={
                      isOverdue(bet, today)
                        ? `${classes.card} ${classes.overdue}`
                        : classes.card
                    }
                  >
                    <BetFacts bet={bet} rank={ranks.get(bet.bet)} />
                  </li>
                ))}
              </ul>
              {own.length === 0 && (
                <span className={classes.quiet}>
                  {t('pages.portfolio.board.empty')}
                </span>
              )}
              {left > 0 && (
                <Typography variant="caption" color="textSecondary">
                  {t('pages.portfolio.board.more', { count: left })}
                </Typography>
              )}
            </section>
          );
        })}
      </div>
    </ScrollRegion>
  );
}

function BetFacts({ bet, rank }: { bet: Bet; rank: number | undefined }) {
  const t = usePageText();
  const locale = useLocale();
  const classes = useStyles();
  const { score, reasons, activeInitiatives, phase } = bet;
  return (
    <>
      <EntityLink entityRef={bet.bet} title={titleOf(bet)} />
      {phase !== 'ended' && (
        <div className={classes.quiet}>
          {rank === undefined || score === undefined
            ? t('pages.portfolio.board.unranked')
            : t('pages.portfolio.board.rank', {
                rank,
                score: score.toLocaleString(locale, {
                  maximumFractionDigits: 1,
                }),
              })}
        </div>
      )}
      {activeInitiatives > 0 && (
        <div className={classes.quiet}>
          {t('pages.portfolio.board.initiatives', { count: activeInitiatives })}
        </div>
      )}
      {reasons.map(reason => (
        <div key={reason}>
          <Mark small shape="warning" ink="bad">
            {t(`pages.portfolio.decide.reason.${reason}`)}
          </Mark>
        </div>
      ))}
    </>
  );
}
