import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { nextStepOf } from '../api/nextStep';
import { dataMeshReactTranslationRef } from '../translation';
import { Button, makeStyles, Typography } from '../ui';
import { CARD_CLASS } from '../ui/cardClass';

const useStyles = makeStyles(
  theme => ({
    action: { margin: theme.spacing(1.5, 0) },
    details: { color: theme.palette.text.secondary },
    summary: { cursor: 'pointer' },
    message: { margin: theme.spacing(0.5, 0, 0), overflowWrap: 'anywhere' },
  }),
  { name: 'DataMeshFailedNote' },
);

/** What a {@link FailedNote} says. */
export interface FailedNoteProps {
  /** What is not shown. */
  readonly title: string;
  readonly error: Error;
  readonly retry?: () => void;
}

/** The button goes with the note: who uses the keyboard goes on at the card. */
function keepFocus(button: HTMLElement): void {
  const card = button.closest<HTMLElement>(`.${CARD_CLASS}`);
  if (!card) return;
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
}

/**
 * Instead of what could not be loaded: that it is missing, what the reader can do,
 * and the words of the machine for who runs the portal.
 */
export function FailedNote({ title, error, retry }: FailedNoteProps) {
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  const classes = useStyles();
  return (
    <div role="alert">
      <Typography variant="subtitle1" component="p">
        {t('shared.failed.title', { title })}
      </Typography>
      <Typography variant="body2">
        {t(`shared.failed.next.${nextStepOf(error)}`)}
      </Typography>
      {retry && (
        <Button
          className={classes.action}
          variant="outlined"
          size="small"
          onClick={event => {
            keepFocus(event.currentTarget);
            retry();
          }}
        >
          {t('shared.failed.retry')}
        </Button>
      )}
      <Typography
        variant="caption"
        component="details"
        className={classes.details}
      >
        <summary className={classes.summary}>
          {t('shared.failed.details')}
        </summary>
        <p className={classes.message}>{error.message || error.name}</p>
      </Typography>
    </div>
  );
}
