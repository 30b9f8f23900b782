import {
  Button,
  ButtonGroup,
  makeStyles,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../facts/usePageText';
import type { Folding } from './useFolding';
import type { ViewMode } from './useViewMode';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1),
    },
  }),
  { name: 'DataMeshTreeToolbar' },
);

/** Picture or outline, and folding of the whole tree. */
export function TreeToolbar(props: {
  mode: ViewMode;
  onMode: (mode: ViewMode) => void;
  folding: Folding;
}) {
  const { folding } = props;
  const classes = useStyles();
  const t = usePageText();
  return (
    <div className={classes.root}>
      <ModeButtons {...props} />
      <div>
        <Button size="small" onClick={folding.unfoldAll}>
          {t('valueTree.unfoldAll')}
        </Button>
        <Button size="small" onClick={folding.reset}>
          {t('valueTree.foldAll')}
        </Button>
      </div>
    </div>
  );
}

const MODES: readonly ViewMode[] = ['picture', 'outline'];

function ModeButtons(props: {
  mode: ViewMode;
  onMode: (mode: ViewMode) => void;
}) {
  const t = usePageText();
  return (
    <ButtonGroup size="small" aria-label={t('valueTree.mode.label')}>
      {MODES.map(mode => (
        <Button
          key={mode}
          aria-pressed={mode === props.mode}
          variant={mode === props.mode ? 'contained' : 'outlined'}
          color={mode === props.mode ? 'primary' : 'default'}
          disableElevation
          onClick={() => props.onMode(mode)}
        >
          {t(`valueTree.mode.${mode}`)}
        </Button>
      ))}
    </ButtonGroup>
  );
}
