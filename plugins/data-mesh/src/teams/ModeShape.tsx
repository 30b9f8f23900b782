import type { TeamInteraction } from '@backstage-data-mesh/model';
import {
  makeStyles,
  useTheme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';
import { paintOfMode, type Mode } from './modeColours';

const useStyles = makeStyles(
  { root: { flex: 'none', width: 20, height: 16 } },
  { name: 'DataMeshModeShape' },
);

/** The Team Topologies shape of a mode, for the eye alone. */
export function ModeShape(props: {
  mode: Mode;
  role?: TeamInteraction['role'];
}) {
  const classes = useStyles();
  const { fill, stroke } = paintOfMode(props.mode, useTheme());
  return (
    <svg
      className={classes.root}
      viewBox="0 0 20 16"
      aria-hidden="true"
      focusable="false"
    >
      {/* dashed: an interaction is short-lived, a team is not */}
      <g
        fill={fill}
        stroke={stroke}
        strokeWidth="1.5"
        strokeDasharray="3 1.5"
        transform={props.role === 'provider' ? 'rotate(180 10 8)' : undefined}
      >
        {SHAPES[props.mode]}
      </g>
    </svg>
  );
}

const SHAPES: Readonly<Record<Mode, ReactNode>> = {
  collaboration: <path d="M5 2h13l-3 12H2z" />,
  facilitating: <circle cx="10" cy="8" r="6.5" />,
  'x-as-a-service': <path d="M4 1.5 17 8 4 14.5z" />,
};
