import type {
  Measure,
  ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { FreeText } from '../../facts/FreeText';
import { useText } from '../../facts/useText';
import { TellingMeasures } from './TellingMeasures';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: theme.spacing(0, 0, 3),
      paddingInlineStart: theme.spacing(2),
      borderInlineStart: `3px solid ${theme.palette.divider}`,
      maxWidth: '70ch',
    },
    joint: { color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshStatement' },
);

/** The bet as one sentence, and what will tell whether it holds. */
export function Statement(props: {
  statement: ValueHypothesisEntity['spec']['statement'];
  /** Of the hypothesis, for the titles of those that will tell. */
  measures: readonly Measure[];
}) {
  const t = useText();
  const classes = useStyles();
  const { weBelieve, for: whom, willResultIn } = props.statement;
  const { weWillKnowWhen = [] } = props.statement;
  return (
    <div className={classes.root}>
      <Typography>
        <span className={classes.joint}>{t('about.statement.weBelieve')} </span>
        <FreeText>{weBelieve}</FreeText>
        {whom && (
          <>
            <span className={classes.joint}> {t('about.statement.for')} </span>
            <FreeText>{whom}</FreeText>
          </>
        )}
        <span className={classes.joint}>
          {' '}
          {t('about.statement.willResultIn')}{' '}
        </span>
        <FreeText>{willResultIn}</FreeText>
      </Typography>
      {weWillKnowWhen.length > 0 && (
        <>
          <Typography className={classes.joint}>
            {t('about.statement.weWillKnowWhen')}
          </Typography>
          <TellingMeasures ids={weWillKnowWhen} measures={props.measures} />
        </>
      )}
    </div>
  );
}
