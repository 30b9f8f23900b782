import type { Measure, MeasureView } from '@backstage-data-mesh/model';
import { useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { DateText } from '../facts/DateText';
import { FreeText } from '../facts/FreeText';
import { NotGiven } from '../facts/NotGiven';
import { useText } from '../facts/useText';
import { formatAmount } from './formatAmount';
import type { MeasurePoint } from './layoutMeasureScale';
import { MeasurePointMark } from './MeasurePointMark';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(136px, 1fr))',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(0.5, 0),
    },
    label: {
      ...theme.typography.caption,
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      color: theme.palette.text.secondary,
    },
    mark: { flex: 'none', width: 10, height: 10 },
    value: { margin: 0, overflowWrap: 'anywhere' },
    date: { ...theme.typography.caption, display: 'block' },
  }),
  { name: 'DataMeshMeasureValues' },
);

interface Value {
  readonly value: number;
  /** ISO 8601. */
  readonly on?: string;
}

const POINTS: readonly MeasurePoint[] = [
  'baseline',
  'current',
  'target',
  'tripwire',
];

/** The values of a measure as text: the twin of its scale. */
export function MeasureValues(props: { view: MeasureView }) {
  const t = useText();
  const classes = useStyles();
  const { measure } = props.view;
  const values = valuesOf(props.view);
  return (
    <dl className={classes.root}>
      {POINTS.map(name => (
        <div key={name}>
          <dt className={classes.label}>
            <MeasurePointMark point={name} className={classes.mark} />
            {t(`about.measure.${name}`)}
          </dt>
          <dd className={classes.value}>
            <ValueText value={values[name]} unit={measure.unit} />
            {name === 'tripwire' && measure.tripwire?.then && (
              <span className={classes.date}>
                {t(`about.measure.then.${measure.tripwire.then}`)}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ValueText(props: { value?: Value; unit: Measure['unit'] }) {
  const classes = useStyles();
  const { value, unit } = props;
  const locale = useLocale();
  if (!value) return <NotGiven />;
  return (
    <>
      {formatAmount(value.value, locale)} {unit && <FreeText>{unit}</FreeText>}
      {value.on && (
        <span className={classes.date}>
          <DateText iso={value.on} />
        </span>
      )}
    </>
  );
}

function valuesOf({
  measure: { baseline, tripwire, target },
  current,
}: MeasureView): Readonly<Record<MeasurePoint, Value | undefined>> {
  return {
    baseline: baseline && { value: baseline.value, on: baseline.asOf },
    current: current && { value: current.value, on: current.asOf },
    target: target && { value: target.value, on: target.by },
    tripwire: tripwire && { value: tripwire.value, on: tripwire.asOf },
  };
}
