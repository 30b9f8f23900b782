import { inksOf, useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useFamilyWord } from '../../facts/useFamilyWord';
import { usePageText } from '../../facts/usePageText';
import { describeDate } from '../../facts/describeDate';
import { useNow } from '../../facts/clock';
import {
  layoutTrend,
  spreadLabels,
  type TrendDay,
  type TrendLayout,
} from './layoutTrend';

const PLOT = { width: 420, height: 160 } as const;
const MARGIN = { left: 36, right: 120, top: 12, bottom: 22 } as const;
const LABEL_HEIGHT = 15;

const useStyles = makeStyles(
  theme => {
    const inks = inksOf(theme);
    const line = { fill: 'none', strokeWidth: 2 };
    return {
      root: { display: 'block', width: '100%', maxWidth: 720, height: 'auto' },
      text: { fontSize: 12, fill: theme.palette.text.secondary },
      axis: { stroke: theme.palette.divider },
      rules: { stroke: inks.quiet, strokeDasharray: '2 3' },
      pass: { ...line, stroke: inks.steady },
      fail: { ...line, stroke: inks.bad },
      unknown: { ...line, stroke: inks.quiet, strokeDasharray: '5 4' },
      waived: { ...line, stroke: inks.quiet, strokeWidth: 1 },
    };
  },
  { name: 'DataMeshTrendPicture' },
);

/** How many results of a family ended how, from day to day. */
export function TrendPicture(props: {
  days: readonly TrendDay[];
  family: string;
}) {
  const t = usePageText();
  const wordOf = useFamilyWord();
  const classes = useStyles();
  const { days, family } = props;
  const { top, lines, rulesChangedAt } = layoutTrend(days, family, PLOT);
  const width = MARGIN.left + PLOT.width + MARGIN.right;
  const height = MARGIN.top + PLOT.height + MARGIN.bottom;
  return (
    <svg
      className={classes.root}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('pages.scorecards.trend.label', {
        family: wordOf(family),
      })}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        <Axes days={days} top={top} />
        {rulesChangedAt.map(({ day, x }) => (
          <path
            key={day}
            className={classes.rules}
            d={`M${x},0V${PLOT.height}`}
          >
            <title>{t('pages.scorecards.trend.rulesChangedOn')}</title>
          </path>
        ))}
        <Lines lines={lines} />
      </g>
    </svg>
  );
}

function Axes(props: { days: readonly TrendDay[]; top: number }) {
  const classes = useStyles();
  const now = useNow();
  const locale = useLocale();
  const { days, top } = props;
  return (
    <>
      <path
        className={classes.axis}
        d={`M0,0H${PLOT.width}M0,${PLOT.height}H${PLOT.width}`}
      />
      <text className={classes.text} x={-8} y={4} textAnchor="end">
        {top.toLocaleString(locale)}
      </text>
      <text
        className={classes.text}
        x={-8}
        y={PLOT.height + 4}
        textAnchor="end"
      >
        0
      </text>
      {[days[0], days[days.length - 1]].map(({ day }, index) => (
        <text
          key={day}
          className={classes.text}
          x={index * PLOT.width}
          y={PLOT.height + 18}
          textAnchor={index === 0 ? 'start' : 'end'}
        >
          {describeDate(day, now).absolute}
        </text>
      ))}
    </>
  );
}

function Lines({ lines }: Pick<TrendLayout, 'lines'>) {
  const t = usePageText();
  const classes = useStyles();
  const locale = useLocale();
  const labels = spreadLabels(
    lines.map(({ endY }) => endY),
    LABEL_HEIGHT,
    PLOT.height,
  );
  return (
    <>
      {lines.map(({ name, path, last }, index) => (
        <g key={name}>
          <path className={classes[name]} d={path} />
          <text
            className={classes.text}
            x={PLOT.width + 8}
            y={labels[index] + 4}
          >
            {last.toLocaleString(locale)}{' '}
            {t(`pages.scorecards.trend.series.${name}`)}
          </text>
        </g>
      ))}
    </>
  );
}
