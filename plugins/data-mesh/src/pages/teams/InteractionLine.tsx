import type { MappedInteraction } from '@backstage-data-mesh/model';
import {
  makeStyles,
  useTheme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { inksOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { usePageText } from '../../facts/usePageText';
import { lineOfMode } from './lineOfMode';
import { linkPath, type TeamBox } from './layoutTeamMap';

const useStyles = makeStyles(
  theme => ({
    word: {
      fontSize: 12,
      fill: theme.palette.text.primary,
      paintOrder: 'stroke',
      stroke: theme.palette.background.paper,
      strokeWidth: 4,
      strokeLinejoin: 'round',
      pointerEvents: 'none',
    },
  }),
  { name: 'DataMeshInteractionLine' },
);

/** An interaction as a line between two teams, its mode by the line's shape. */
export function InteractionLine(props: {
  interaction: MappedInteraction;
  /** The team that declares it, and the other one. */
  ends: readonly [TeamBox, TeamBox];
  nth: number;
  hasWord: boolean;
}) {
  const t = usePageText();
  const classes = useStyles();
  const theme = useTheme();
  const { interaction, nth, hasWord } = props;
  const { mode, role } = interaction;
  // from who gives to who takes
  const isTurned = role === 'consumer' || role === 'facilitated';
  const [from, to] = isTurned ? [...props.ends].reverse() : props.ends;
  const { d, end, middle } = linkPath(from, to, nth);
  const stroke = inksOf(theme)[mode === undefined ? 'quiet' : 'steady'];
  const line = lineOfMode(mode);
  return (
    <g aria-hidden="true">
      <path
        d={d}
        fill="none"
        stroke={stroke}
        strokeWidth={line.width}
        strokeDasharray={line.dashes}
        strokeLinecap={line.isRound ? 'round' : 'butt'}
      />
      {mode === 'x-as-a-service' && (
        <path
          d="M0,0 -9,-5 -9,5z"
          fill={stroke}
          transform={`translate(${end.x} ${end.y}) rotate(${end.angle})`}
        />
      )}
      {hasWord && (
        <text
          className={classes.word}
          x={middle.x}
          y={middle.y}
          textAnchor="middle"
        >
          {mode ? t(`teams.mode.${mode}`) : t('teams.dependency')}
        </text>
      )}
    </g>
  );
}
