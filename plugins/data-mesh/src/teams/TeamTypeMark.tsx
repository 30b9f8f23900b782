import type { TeamType } from '@backstage-data-mesh/model';
import {
  makeStyles,
  useTheme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';
import { useText } from '../facts/useText';
import { paintOf, type KnownTeamType, type Paint } from './teamTypeColours';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
    shape: { flex: 'none', width: 28, height: 20 },
  }),
  { name: 'DataMeshTeamTypeMark' },
);

/** The type of a team as its Team Topologies shape and its word. */
export function TeamTypeMark(props: { type?: TeamType }) {
  const classes = useStyles();
  const theme = useTheme();
  const t = useText();
  const type = props.type ?? 'undefined';
  return (
    <span className={classes.root}>
      <svg
        className={classes.shape}
        viewBox="0 0 28 20"
        aria-hidden="true"
        focusable="false"
      >
        {SHAPES[type](strokeOf(paintOf(type, theme)))}
      </svg>
      <span>{t(`teams.teamType.${type}`)}</span>
    </span>
  );
}

interface Stroke {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
}

function strokeOf({ fill, outline }: Paint): Stroke {
  return { fill, stroke: outline, strokeWidth: 1.5 };
}

// after the Team Shape Templates; see teamTypeColours.ts for the attribution
const SHAPES: Readonly<Record<KnownTeamType, (paint: Stroke) => ReactNode>> = {
  'stream-aligned': paint => (
    <rect x="1" y="4" width="26" height="12" rx="4" {...paint} />
  ),
  platform: paint => <rect x="1" y="4" width="26" height="12" {...paint} />,
  enabling: paint => (
    <rect x="9" y="1" width="10" height="18" rx="4" {...paint} />
  ),
  'complicated-subsystem': paint => (
    <path d="M10.3 1h7.4L23 6.3v7.4L17.7 19h-7.4L5 13.7V6.3z" {...paint} />
  ),
  undefined: paint => (
    <rect
      x="1"
      y="4"
      width="26"
      height="12"
      rx="4"
      strokeDasharray="2 2"
      {...paint}
    />
  ),
};
