import type { MeasureView } from '@backstage-data-mesh/model';
import {
  inksOf,
  MeasureMark,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { FreeText } from '../facts/FreeText';

const useStyles = makeStyles(
  theme => ({
    root: {
      fontSize: theme.typography.caption.fontSize,
      lineHeight: 1.6,
      color: inksOf(theme).quiet,
    },
  }),
  { name: 'DataMeshMeasureLines' },
);

/** Measures by name, each with its state. */
export function MeasureLines(props: { measures: readonly MeasureView[] }) {
  const classes = useStyles();
  return (
    <>
      {props.measures.map(({ measure, state }, index) => (
        // the position tells two measures with one id apart
        // eslint-disable-next-line react/no-array-index-key
        <div key={`${measure.id} ${index}`} className={classes.root}>
          <FreeText>{measure.title ?? measure.id}</FreeText>{' '}
          <MeasureMark state={state} />
        </div>
      ))}
    </>
  );
}
