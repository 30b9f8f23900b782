import { useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { CompactTable } from '../facts/CompactTable';
import { DateText } from '../facts/DateText';
import { FreeText } from '../facts/FreeText';
import { NotGiven } from '../facts/NotGiven';
import { useText } from '../facts/useText';
import { formatAmount } from './formatAmount';
import { Sparkline } from './Sparkline';
import type { Standing } from './useStandings';

/** The table shows no more; the line is drawn through all that were told. */
const MAX_ROWS = 20;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(0.5, 0),
    },
    summary: { cursor: 'pointer', color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshReadings' },
);

/** The readings of a measure as a line, and unfolded as a table. */
export function Readings({ standing }: { standing: Standing }) {
  const locale = useLocale();
  const t = useText();
  const classes = useStyles();
  const { series, unit, isCut } = standing;
  if (series.length === 0) return <></>;
  const label = t(isCut ? 'measures.newest' : 'measures.readings', {
    count: series.length,
  });
  const newestFirst = [...series].reverse().slice(0, MAX_ROWS);
  return (
    <div className={classes.root}>
      <Sparkline readings={series} />
      <details>
        <summary className={classes.summary}>{label}</summary>
        <CompactTable
          label={label}
          headings={[
            t('measures.on'),
            t('measures.value'),
            t('measures.observedBy'),
          ]}
          rows={newestFirst.map(({ value, asOf, source }, index) => ({
            key: `${asOf} ${index}`,
            cells: [
              <DateText key="on" iso={asOf} />,
              <>
                {formatAmount(value, locale)}{' '}
                {unit && <FreeText>{unit}</FreeText>}
              </>,
              source ? <FreeText key="by">{source}</FreeText> : <NotGiven />,
            ],
          }))}
        />
      </details>
    </div>
  );
}
