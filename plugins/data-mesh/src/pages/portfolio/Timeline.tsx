import { inksOf, useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { scaleUtc } from 'd3-scale';
import { useNow } from '../../facts/clock';
import { describeDate } from '../../facts/describeDate';
import { ScrollRegion } from '../../facts/ScrollRegion';
import { usePageText } from '../../facts/usePageText';
import { isOverdue, titleOf, type Bet } from './bets';
import { Outline } from './Outline';

/** More lines are no picture any more. */
const SHOWN = 40;
const NAMES = 260;
const WIDTH = 560;
const LINE = 28;
const TOP = 28;

const useStyles = makeStyles(
  theme => {
    const inks = inksOf(theme);
    return {
      root: { display: 'block', width: '100%', minWidth: 640, maxWidth: 1100 },
      text: { fontSize: 12, fill: theme.palette.text.secondary },
      title: { fontSize: 12, fill: theme.palette.text.primary },
      axis: { stroke: theme.palette.divider },
      today: { stroke: inks.bad, strokeDasharray: '4 3' },
      live: { fill: inks.steady },
      waiting: {
        fill: 'none',
        stroke: inks.quiet,
        strokeDasharray: '3 2',
      },
      ended: { fill: inks.quiet, opacity: 0.5 },
      overdue: { stroke: inks.bad, strokeWidth: 3 },
    };
  },
  { name: 'DataMeshTimeline' },
);

/** From the first to the last day of each bet; an overdue review is outlined. */
export function Timeline(props: { bets: readonly Bet[]; today: string }) {
  const t = usePageText();
  const { bets, today } = props;
  const dated = bets.filter(({ from }) => from !== undefined);
  if (dated.length === 0)
    return (
      <Typography variant="body2">
        {t('pages.portfolio.timeline.none')}
      </Typography>
    );
  return (
    <>
      <Picture bets={dated.slice(0, SHOWN)} today={today} />
      {dated.length > SHOWN && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('pages.portfolio.timeline.cut', { count: SHOWN })}
        </Typography>
      )}
      <Outline bets={dated} today={today} />
    </>
  );
}

function Picture({ bets, today }: { bets: readonly Bet[]; today: string }) {
  const t = usePageText();
  const locale = useLocale();
  const classes = useStyles();
  const days = bets
    .flatMap(({ from, until }) => [from, until])
    .flatMap(day => day ?? []);
  const [first] = [...days, today].sort();
  const last = [...days, today].sort().at(-1) ?? today;
  const x = scaleUtc()
    .domain([new Date(first), new Date(last)])
    .range([NAMES, NAMES + WIDTH]);
  const height = TOP + bets.length * LINE + 8;
  const now = x(new Date(today));
  return (
    <ScrollRegion label={t('pages.portfolio.timeline.label')}>
      <svg
        className={classes.root}
        viewBox={`0 0 ${NAMES + WIDTH + 24} ${height}`}
        role="img"
        aria-label={t('pages.portfolio.timeline.label')}
      >
        {x.ticks(6).map(tick => (
          <g key={tick.getTime()}>
            <path
              className={classes.axis}
              d={`M${x(tick)},${TOP - 8}V${height}`}
            />
            <text
              className={classes.text}
              x={x(tick)}
              y={12}
              textAnchor="middle"
            >
              {formatTick(tick, locale)}
            </text>
          </g>
        ))}
        {bets.map((bet, index) => (
          <Bar
            key={bet.bet}
            bet={bet}
            today={today}
            x={x}
            y={TOP + index * LINE}
          />
        ))}
        <path className={classes.today} d={`M${now},${TOP - 12}V${height}`}>
          <title>{t('pages.portfolio.timeline.today')}</title>
        </path>
      </svg>
    </ScrollRegion>
  );
}

function Bar(props: {
  bet: Bet;
  today: string;
  x: (day: Date) => number;
  y: number;
}) {
  const t = usePageText();
  const classes = useStyles();
  const now = useNow();
  const { bet, today, x, y } = props;
  const { from = today, until = today, phase, review } = bet;
  const isLate = isOverdue(bet, today);
  const start = x(new Date(from));
  const end = isLate
    ? Math.max(x(new Date(until)), x(new Date(today)))
    : x(new Date(until));
  const day = review && describeDate(review, now).absolute;
  const title = titleOf(bet);
  const dated = isLate ? 'overdue' : 'review';
  const words = day ? t(`pages.portfolio.timeline.${dated}`, { day }) : title;
  return (
    <g>
      <text className={classes.title} x={0} y={y + 15}>
        {title.length > 42 ? `${title.slice(0, 41)}…` : title}
        <title>{title}</title>
      </text>
      <rect
        className={
          isLate ? `${classes[phase]} ${classes.overdue}` : classes[phase]
        }
        x={start}
        y={y + 4}
        width={Math.max(4, end - start)}
        height={14}
        rx={3}
      >
        <title>{words}</title>
      </rect>
    </g>
  );
}

function formatTick(day: Date, locale: string | undefined): string {
  return day.toLocaleDateString(locale, {
    ...{ month: 'short', year: 'numeric', timeZone: 'UTC' },
  });
}
