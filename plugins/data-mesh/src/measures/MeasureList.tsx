import { viewMeasure, type Measure } from '@backstage-data-mesh/model';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';
import { useToday } from './useToday';
import type { Standing } from './useStandings';
import { MeasureEntry, type MeasureHeading } from './MeasureEntry';

const useStyles = makeStyles(
  theme => ({
    root: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(3),
    },
  }),
  { name: 'DataMeshMeasureList' },
);

/** Measures of success, each on its own scale; never one number for all. */
export function MeasureList(props: {
  measures: readonly Measure[];
  /** One below the heading above the list; `h4` unless given. */
  heading?: MeasureHeading;
  /** The data product that gives the readings of a measure, as a link. */
  sourceOf: (index: number) => ReactNode;
  /** What the evaluator knows of a measure, by its id. */
  standingOf?: (id: string) => Standing | undefined;
}) {
  const today = useToday();
  return (
    <ul className={useStyles().root}>
      {props.measures.map((measure, index) => (
        // the position tells two measures with one id apart
        // eslint-disable-next-line react/no-array-index-key
        <li key={`${measure.id} ${index}`}>
          <MeasureEntry
            view={viewMeasure(measure, today)}
            source={props.sourceOf(index)}
            heading={props.heading}
            standing={props.standingOf?.(measure.id)}
          />
        </li>
      ))}
    </ul>
  );
}
