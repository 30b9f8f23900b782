import type { TeamInteraction } from '@backstage-data-mesh/model';
import {
  makeStyles,
  useTheme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';
import { useText } from '../facts/useText';

type Mode = NonNullable<TeamInteraction['mode']>;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      // the table may not break the word
      overflowWrap: 'normal',
    },
    shape: { flex: 'none', width: 20, height: 16 },
  }),
  { name: 'DataMeshInteractionModeMark' },
);

/**
 * The mode of an interaction as its Team Topologies shape and its word. The
 * triangle of X-as-a-Service points at the consumer; the other team stands to
 * the left of the mark.
 */
export function InteractionModeMark(props: {
  /** Missing for a dependency of teams that do not work together. */
  mode?: Mode;
  role?: TeamInteraction['role'];
}) {
  const classes = useStyles();
  const isDark = useTheme().palette.type === 'dark';
  const t = useText();
  const { mode, role } = props;
  if (!mode) return <span>{t('operatingModel.dependency')}</span>;
  const [fill, stroke] = (isDark ? DARK : LIGHT)[mode];
  return (
    <span className={classes.root}>
      <svg
        className={classes.shape}
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
          transform={role === 'provider' ? 'rotate(180 10 8)' : undefined}
        >
          {SHAPES[mode]}
        </g>
      </svg>
      <span>{t(`operatingModel.mode.${mode}`)}</span>
    </span>
  );
}

type Colours = Readonly<Record<Mode, readonly [fill: string, stroke: string]>>;

// Shapes and light colours: Team Shape Templates, CC BY-SA 4.0; dark is ours.
const LIGHT: Colours = {
  collaboration: ['#C6BEDF', '#967EE2'],
  facilitating: ['#C9DFBE', '#78996B'],
  'x-as-a-service': ['#B4B4B4', '#999696'],
};

const DARK: Colours = {
  collaboration: ['#453A70', '#B5A3F0'],
  facilitating: ['#3A5530', '#A5CB95'],
  'x-as-a-service': ['#55565A', '#C4C4C4'],
};

const SHAPES: Readonly<Record<Mode, ReactNode>> = {
  collaboration: <path d="M5 2h13l-3 12H2z" />,
  facilitating: <circle cx="10" cy="8" r="6.5" />,
  'x-as-a-service': <path d="M4 1.5 17 8 4 14.5z" />,
};
