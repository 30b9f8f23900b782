import {
  MeasureMark,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../facts/CompactTable';
import { DateText } from '../facts/DateText';
import { FreeText } from '../facts/FreeText';
import { NotGiven } from '../facts/NotGiven';
import { usePageText } from '../facts/usePageText';
import { formatAmount } from '../measures/formatAmount';
import { PedigreeNote } from '../measures/PedigreeNote';
import type { PackMeasure } from './pack';

/** Measures with where they stand, and how far their readings can be trusted. */
export function PackMeasureTable(props: {
  label: string;
  measures: readonly PackMeasure[];
  /** Whether it has to be said whose measure each is. */
  hasEntities?: boolean;
}) {
  const t = usePageText();
  const { label, measures, hasEntities = false } = props;
  return (
    <CompactTable
      label={label}
      headings={[
        t('meeting.measures.measure'),
        t('meeting.measures.state'),
        t('meeting.measures.now'),
        t('meeting.measures.target'),
        t('meeting.measures.tripwire'),
        t('meeting.measures.source'),
      ]}
      rows={measures.map(measure => ({
        key: `${measure.entity} ${measure.key}`,
        cells: [
          <MeasureName key="name" measure={measure} hasEntity={hasEntities} />,
          <MeasureMark key="state" state={measure.state} />,
          measure.value === undefined ? (
            t('meeting.measures.noReading')
          ) : (
            <Amount
              key="now"
              value={measure.value}
              unit={measure.unit}
              on={measure.asOf}
            />
          ),
          measure.target?.value === undefined ? (
            <NotGiven key="target" />
          ) : (
            <Amount
              key="target"
              value={measure.target.value}
              unit={measure.unit}
              by={measure.target.by}
            />
          ),
          <Tripwire key="tripwire" measure={measure} />,
          <PedigreeNote key="source" pedigree={measure.pedigree} />,
        ],
      }))}
    />
  );
}

function MeasureName(props: { measure: PackMeasure; hasEntity: boolean }) {
  const { measure, hasEntity } = props;
  return (
    <>
      <FreeText>{measure.title ?? measure.key}</FreeText>
      {hasEntity && (
        <Typography variant="caption" component="div">
          <EntityRefLink entityRef={measure.entity} hideIcon />
        </Typography>
      )}
    </>
  );
}

function Tripwire({ measure }: { measure: PackMeasure }) {
  const t = usePageText();
  const { tripwire, unit, crossedOn, killCriterion } = measure;
  if (tripwire?.value === undefined && !killCriterion) return <NotGiven />;
  const then = (['persevere', 'pivot', 'stop'] as const).find(
    word => word === tripwire?.then,
  );
  return (
    <>
      {tripwire?.value !== undefined && (
        <Amount value={tripwire.value} unit={unit} />
      )}
      <Quiet>
        {then && <div>{t(`about.measure.then.${then}`)}</div>}
        {crossedOn && (
          <div>
            {t('meeting.measures.crossed')} <DateText iso={crossedOn} />
          </div>
        )}
        {killCriterion && (
          <div>
            {t('about.measure.killCriterion')}{' '}
            <FreeText>{killCriterion}</FreeText>
          </div>
        )}
      </Quiet>
    </>
  );
}

function Amount(props: {
  value: number;
  unit?: string;
  on?: string;
  by?: string;
}) {
  const locale = useLocale();
  const t = usePageText();
  const { value, unit, on, by } = props;
  return (
    <>
      {formatAmount(value, locale)} {unit && <FreeText>{unit}</FreeText>}
      {(on ?? by) !== undefined && (
        <Quiet>
          {by && `${t('meeting.measures.by')} `}
          <DateText iso={on ?? by ?? ''} />
        </Quiet>
      )}
    </>
  );
}

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.caption,
      lineHeight: 1.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'DataMeshPackMeasureTable' },
);

function Quiet(props: { children: React.ReactNode }) {
  return <div className={useStyles().root}>{props.children}</div>;
}
