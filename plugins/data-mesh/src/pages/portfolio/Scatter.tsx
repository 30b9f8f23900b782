import { inksOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { scaleLinear } from 'd3-scale';
import { MarkedText } from '../../facts/MarkedText';
import { ScrollRegion } from '../../facts/ScrollRegion';
import { usePageText } from '../../facts/usePageText';
import { titleOf, type Bet } from './bets';
import { Outline } from './Outline';
import { placeLabels, type Spot } from './placeLabels';

const PLOT = { width: 640, height: 320 } as const;
const MARGIN = { left: 48, right: 24, top: 16, bottom: 44 } as const;

const useStyles = makeStyles(
  theme => {
    const inks = inksOf(theme);
    return {
      root: { display: 'block', width: '100%', minWidth: 480, maxWidth: 960 },
      text: { fontSize: 12, fill: theme.palette.text.secondary },
      title: { fontSize: 12, fill: theme.palette.text.primary },
      axis: { stroke: theme.palette.divider },
      live: { fill: inks.steady },
      waiting: { fill: 'none', stroke: inks.steady, strokeWidth: 2 },
    };
  },
  { name: 'DataMeshScatter' },
);

/** What bets are worth against what they cost; under way full, waiting open. */
export function Scatter({
  bets,
  today,
}: {
  bets: readonly Bet[];
  today: string;
}) {
  const t = usePageText();
  const open = bets.filter(({ phase }) => phase !== 'ended');
  const placed = open.flatMap(bet => {
    const { value, effort } = bet;
    return value === undefined || effort === undefined
      ? []
      : [{ bet, value, effort }];
  });
  if (placed.length === 0)
    return (
      <Typography variant="body2">
        <MarkedText>{t('pages.portfolio.scatter.none')}</MarkedText>
      </Typography>
    );
  const left = open.length - placed.length;
  return (
    <>
      <Picture points={placed} />
      <Typography variant="caption" color="textSecondary" component="p">
        {t('pages.portfolio.scatter.note')}{' '}
        {left > 0 && t('pages.portfolio.scatter.unplaced', { count: left })}
      </Typography>
      <Outline bets={placed.map(({ bet }) => bet)} today={today} />
    </>
  );
}

interface Point {
  readonly bet: Bet;
  readonly value: number;
  readonly effort: number;
}

function Picture({ points }: { points: readonly Point[] }) {
  const t = usePageText();
  const classes = useStyles();
  const upTo = (numbers: readonly number[]) =>
    scaleLinear()
      .domain([0, Math.max(1, ...numbers)])
      .nice();
  const x = upTo(points.map(({ effort }) => effort)).range([0, PLOT.width]);
  const y = upTo(points.map(({ value }) => value)).range([PLOT.height, 0]);
  const width = MARGIN.left + PLOT.width + MARGIN.right;
  const height = MARGIN.top + PLOT.height + MARGIN.bottom;
  return (
    <ScrollRegion label={t('pages.portfolio.scatter.label')}>
      <svg
        className={classes.root}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('pages.portfolio.scatter.label')}
      >
        <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
          <Axes x={x} y={y} />
          <Spots
            spots={points.map(point => ({
              ...{ point, title: titleOf(point.bet) },
              ...{ x: x(point.effort), y: y(point.value) },
            }))}
          />
        </g>
      </svg>
    </ScrollRegion>
  );
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function Axes({ x, y }: { x: Scale; y: Scale }) {
  const t = usePageText();
  const classes = useStyles();
  const { width, height } = PLOT;
  return (
    <>
      <path
        className={classes.axis}
        fill="none"
        d={`M0,0V${height}H${width}`}
      />
      {x.ticks(6).map(tick => (
        <text
          key={tick}
          className={classes.text}
          x={x(tick)}
          y={height + 16}
          textAnchor="middle"
        >
          {tick}
        </text>
      ))}
      {y.ticks(5).map(tick => (
        <text
          key={tick}
          className={classes.text}
          x={-8}
          y={y(tick) + 4}
          textAnchor="end"
        >
          {tick}
        </text>
      ))}
      <text className={classes.text} x={width} y={height + 34} textAnchor="end">
        {t('pages.portfolio.scatter.effort')}
      </text>
      <text className={classes.text} x={8} y={4}>
        {t('pages.portfolio.scatter.value')}
      </text>
    </>
  );
}

function Spots(props: { spots: readonly (Spot & { point: Point })[] }) {
  const t = usePageText();
  const classes = useStyles();
  const { spots } = props;
  const labels = placeLabels(spots, PLOT.width);
  return (
    <>
      {spots.map(({ point: { bet, value, effort }, title, x, y }, index) => (
        <g key={bet.bet}>
          <circle
            className={bet.phase === 'live' ? classes.live : classes.waiting}
            cx={x}
            cy={y}
            r={6}
          >
            <title>
              {t('pages.portfolio.scatter.point', {
                title,
                value: String(value),
                effort: String(effort),
              })}
            </title>
          </circle>
          <text
            className={classes.title}
            x={labels[index].x}
            y={labels[index].y}
            textAnchor={labels[index].anchor}
          >
            {labels[index].title}
          </text>
        </g>
      ))}
    </>
  );
}
