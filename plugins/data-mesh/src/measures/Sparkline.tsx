import { inksOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { layoutSparkline, type SparklineReading } from './layoutSparkline';

const WIDTH = 160;
const HEIGHT = 32;
const MARGIN = 4;

const useStyles = makeStyles(
  theme => ({
    root: { display: 'block', color: inksOf(theme).steady, maxWidth: '100%' },
  }),
  { name: 'DataMeshSparkline' },
);

/** Readings as a line; for the eye only, the table beside it says the same. */
export function Sparkline(props: { readings: readonly SparklineReading[] }) {
  const classes = useStyles();
  const points = layoutSparkline(props.readings).map(
    ([x, y]) =>
      [
        MARGIN + x * (WIDTH - 2 * MARGIN),
        MARGIN + y * (HEIGHT - 2 * MARGIN),
      ] as const,
  );
  const last = points.at(-1);
  if (!last || points.length < 2) return <></>;
  return (
    <svg
      className={classes.root}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <polyline
        points={points.map(point => point.join(',')).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <circle cx={last[0]} cy={last[1]} r="3" fill="currentColor" />
    </svg>
  );
}
