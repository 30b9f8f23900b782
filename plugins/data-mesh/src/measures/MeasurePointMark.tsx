import { inksOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { CSSProperties, ReactNode } from 'react';
import type { MeasurePoint } from './layoutMeasureScale';

const useStyles = makeStyles(
  theme => ({
    baseline: { color: theme.palette.text.secondary },
    tripwire: { color: inksOf(theme).bad },
    current: { color: inksOf(theme).steady },
    target: {
      color: inksOf(theme).good,
      // hollow, also where it lies on the line
      '& path': { fill: theme.palette.background.paper },
    },
  }),
  { name: 'DataMeshMeasurePointMark' },
);

/** A point of a scale as a shape that differs from the others without colour. */
export function MeasurePointMark(props: {
  point: MeasurePoint;
  className: string;
  style?: CSSProperties;
}) {
  const classes = useStyles();
  return (
    <svg
      className={`${classes[props.point]} ${props.className}`}
      style={props.style}
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[props.point]}
    </svg>
  );
}

const line = { stroke: 'currentColor', strokeWidth: 2 };

const SHAPES: Readonly<Record<MeasurePoint, ReactNode>> = {
  baseline: <path d="M7 1v12" {...line} />,
  tripwire: <path d="M7-2v18" strokeDasharray="3 2" {...line} />,
  current: <circle cx="7" cy="7" r="6" fill="currentColor" />,
  target: <path d="M7 1 13 7 7 13 1 7z" {...line} />,
};
