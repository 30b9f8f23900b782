import { viewMeasure, type Measure } from '@backstage-data-mesh/model';
import {
  MeasureMark,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { DateText } from '../facts/DateText';
import { FreeText } from '../facts/FreeText';
import { useText } from '../facts/useText';
import { formatAmount } from './formatAmount';
import { MeasureScale } from './MeasureScale';
import type { Standings } from './useStandings';
import { useToday } from './useToday';

const useStyles = makeStyles(
  theme => ({
    root: {
      listStyle: 'none',
      margin: theme.spacing(0, 0, 2.5),
      padding: 0,
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))',
      gap: theme.spacing(1.5, 4),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    quiet: { ...theme.typography.caption, color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshMeasureBriefs' },
);

/** Measures in three lines each: name and state, scale, now and target. */
export function MeasureBriefs(props: {
  measures: readonly Measure[];
  standings: Standings;
}) {
  const locale = useLocale();
  const t = useText();
  const classes = useStyles();
  const today = useToday();
  return (
    <ul className={classes.root}>
      {props.measures.map((measure, index) => {
        const view = viewMeasure(measure, today);
        const state = props.standings.get(measure.id)?.state ?? view.state;
        const { current } = view;
        return (
          // the position tells two measures with one id apart
          // eslint-disable-next-line react/no-array-index-key
          <li key={`${measure.id} ${index}`}>
            <div className={classes.head}>
              <FreeText>{measure.title ?? measure.id}</FreeText>
              <MeasureMark state={state} />
            </div>
            <MeasureScale view={view} />
            <div className={classes.quiet}>
              <FreeText>
                {t('measures.brief', {
                  now: current
                    ? amountOf(current.value, measure.unit, locale)
                    : t('measures.notRead'),
                  target: measure.target
                    ? amountOf(measure.target.value, measure.unit, locale)
                    : t('measures.noTarget'),
                })}
              </FreeText>
              {current && (
                <>
                  {' · '}
                  <DateText iso={current.asOf} />
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function amountOf(
  value: number,
  unit: string | undefined,
  locale: string | undefined,
): string {
  const amount = formatAmount(value, locale);
  return unit ? `${amount} ${unit}` : amount;
}
