import type {
  OperatingModelTeam,
  ProductInteraction,
  ResponsibilityDot,
} from '@backstage-data-mesh/model';
import {
  makeStyles,
  Tooltip,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useState, type KeyboardEvent } from 'react';
import { usePageText } from '../facts/usePageText';
import { VisuallyHidden } from '../facts/VisuallyHidden';
import { DotDetails } from './DotDetails';
import { DotShape } from './DotShape';

const useStyles = makeStyles(
  theme => ({
    root: {
      // 24 by 24 at least, so that a finger finds it
      display: 'inline-flex',
      padding: theme.spacing(0.75),
      margin: 0,
      border: 0,
      borderRadius: '50%',
      background: 'none',
      color: 'inherit',
      cursor: 'help',
    },
    tooltip: {
      maxWidth: 320,
      fontSize: theme.typography.caption.fontSize,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'DataMeshDotMark' },
);

/** A dot of the matrix; pointing at it or focusing it tells what is behind. */
export function DotMark(props: {
  dot: ResponsibilityDot;
  team: OperatingModelTeam;
  interactions: readonly ProductInteraction[];
}) {
  const t = usePageText();
  const classes = useStyles();
  const { dot, team, interactions } = props;
  const [isOpen, setOpen] = useState(false);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
  };
  const behind = interactions.filter(({ id }) =>
    dot.interactionIds.includes(id),
  );
  return (
    <Tooltip
      arrow
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      enterTouchDelay={0}
      classes={{ tooltip: classes.tooltip }}
      title={<DotDetails dot={dot} interactions={behind} />}
    >
      <button
        type="button"
        className={classes.root}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={closeOnEscape}
      >
        <DotShape strength={dot.strength} />
        <VisuallyHidden>
          {t('operatingModel.dot', {
            team: team.title,
            strength: t(`operatingModel.strength.${dot.strength}`),
            source: t(`operatingModel.source.${sourceOf(dot)}`),
          })}
        </VisuallyHidden>
      </button>
    </Tooltip>
  );
}

function sourceOf({ isDeclared }: ResponsibilityDot) {
  return isDeclared ? 'declared' : 'derived';
}
