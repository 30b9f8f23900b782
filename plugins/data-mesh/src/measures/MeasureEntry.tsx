import type { MeasureView } from '@backstage-data-mesh/model';
import { MeasureMark } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';
import { FreeText } from '../facts/FreeText';
import { useText } from '../facts/useText';
import { DateText } from '../facts/DateText';
import { MeasureScale } from './MeasureScale';
import { MeasureValues } from './MeasureValues';
import { PedigreeNote } from './PedigreeNote';
import { Readings } from './Readings';
import type { Standing } from './useStandings';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 2),
    },
    quiet: { ...theme.typography.caption, color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshMeasureEntry' },
);

/** The levels of heading at which a measure may stand. */
export type MeasureHeading = 'h4' | 'h5';

/** A measure: its name and state, its scale, and the scale's values as text. */
export function MeasureEntry(props: {
  view: MeasureView;
  source: ReactNode;
  heading?: MeasureHeading;
  /** What the evaluator knows of it. */
  standing?: Standing;
}) {
  const t = useText();
  const classes = useStyles();
  const { standing } = props;
  const { measure, state } = props.view;
  return (
    <>
      <div className={classes.head}>
        <Typography component={props.heading ?? 'h4'} variant="body1">
          <FreeText>{measure.title ?? measure.id}</FreeText>
        </Typography>
        <MeasureMark state={standing?.state ?? state} />
      </div>
      <MeasureScale view={props.view} />
      <MeasureValues view={props.view} />
      {standing && <Readings standing={standing} />}
      {standing?.crossedOn && (
        <div>
          {t('measures.crossed')} <DateText iso={standing.crossedOn} />
        </div>
      )}
      {measure.killCriterion && (
        <div className={classes.quiet}>
          {t('about.measure.killCriterion')}{' '}
          <FreeText>{measure.killCriterion}</FreeText>
        </div>
      )}
      <div className={classes.quiet}>
        {measure.role && <>{t(`about.measure.role.${measure.role}`)} · </>}
        {measure.valueType && (
          <>{t(`about.measure.valueType.${measure.valueType}`)} · </>
        )}
        {t('about.measure.measuredBy')}:{' '}
        {standing?.pedigree ? (
          <PedigreeNote pedigree={standing.pedigree} />
        ) : (
          props.source
        )}
      </div>
    </>
  );
}
