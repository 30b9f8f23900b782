import type { TeamInteraction } from '@backstage-data-mesh/model';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from '../facts/useText';
import type { Mode } from './modeColours';
import { ModeShape } from './ModeShape';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      // the table may not break the word
      overflowWrap: 'normal',
    },
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
  const t = useText();
  const { mode, role } = props;
  if (!mode) return <span>{t('teams.dependency')}</span>;
  return (
    <span className={classes.root}>
      <ModeShape mode={mode} role={role} />
      <span>{t(`teams.mode.${mode}`)}</span>
    </span>
  );
}
