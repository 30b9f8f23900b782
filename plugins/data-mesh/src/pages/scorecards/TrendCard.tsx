import {
  DataMeshCard,
  type AnswerOf,
  type Loadable,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { CompactTable } from '../../facts/CompactTable';
import { DateText } from '../../facts/DateText';
import { useFamilyWord } from '../../facts/useFamilyWord';
import { usePageText } from '../../facts/usePageText';
import { useAddress } from '../address/useAddress';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';
import { Causes } from './Causes';
import type { TrendDay } from './layoutTrend';
import { TrendPicture } from './TrendPicture';
import { worstFirst } from './worstFirst';

const useStyles = makeStyles(
  theme => ({
    summary: { cursor: 'pointer', color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshTrendCard' },
);

/** How one family of rules went from day to day, and what changed it. */
export function TrendCard(props: { loadable: Loadable<AnswerOf<'getTrend'>> }) {
  const t = usePageText();
  const { loadable } = props;
  return (
    <DataMeshCard
      title={t('pages.scorecards.trend.title')}
      loadable={loadable}
      empty={t('pages.scorecards.unknownScorecard')}
      withoutBackend={t('pages.scorecards.noBackend')}
    >
      {({ days, delta }) => {
        const families = familiesOf(days);
        if (families.length === 0)
          return (
            <Typography variant="body2">
              {days.length === 0
                ? t('pages.scorecards.trend.noDay')
                : t('pages.scorecards.trend.noFamily')}
            </Typography>
          );
        return <Trend days={days} delta={delta} families={families} />;
      }}
    </DataMeshCard>
  );
}

/** The worst of the last day first; what was there before, and is no more, last. */
function familiesOf(days: readonly TrendDay[]): readonly string[] {
  const last = worstFirst(days.at(-1)?.families ?? []);
  const ever = worstFirst(days.flatMap(({ families }) => families));
  return [...new Set([...last, ...ever].map(({ family }) => family))];
}

function Trend(props: {
  days: readonly TrendDay[];
  delta: AnswerOf<'getTrend'>['delta'];
  /** The worst first. */
  families: readonly string[];
}) {
  const t = usePageText();
  const wordOf = useFamilyWord();
  const address = useAddress();
  const { days, delta, families } = props;
  const asked = address.get('trend');
  const family = families.find(name => name === asked) ?? families[0];
  return (
    <>
      {families.length > 1 && (
        <Controls>
          <Filter
            label={t('pages.scorecards.detail.family')}
            options={families.map(name => [name, wordOf(name)])}
            value={family}
            onChange={trend => address.go({ trend }, 'filter')}
          />
        </Controls>
      )}
      {days.length === 1 ? (
        <Typography variant="body2">
          {t('pages.scorecards.trend.oneDay')}
        </Typography>
      ) : (
        <>
          <TrendPicture days={days} family={family} />
          <TrendTable days={days} family={family} />
        </>
      )}
      {days.length > 1 && (
        <Causes delta={delta} family={family} since={days[0].day} />
      )}
    </>
  );
}

/** The same as the picture, day by day. */
export function TrendTable(props: {
  days: readonly TrendDay[];
  family: string;
}) {
  const t = usePageText();
  const wordOf = useFamilyWord();
  const locale = useLocale();
  const classes = useStyles();
  const { days, family } = props;
  return (
    <details>
      <Typography
        component="summary"
        variant="body2"
        className={classes.summary}
      >
        {t('pages.scorecards.trend.table')}
      </Typography>
      <CompactTable
        label={t('pages.scorecards.trend.label', { family: wordOf(family) })}
        headings={[
          t('pages.scorecards.trend.day'),
          t('pages.scorecards.column.passed'),
          t('pages.scorecards.column.fail'),
          t('pages.scorecards.column.waived'),
          t('pages.scorecards.column.unknown'),
          t('pages.scorecards.trend.rulesChanged'),
        ]}
        rows={[...days].reverse().map(({ day, families, hasOtherRules }) => {
          const line = families.find(each => each.family === family);
          return {
            key: day,
            cells: [
              <DateText key="day" iso={day} />,
              line?.score
                ? t('pages.scorecards.passedOf', {
                    passed: line.score.passed,
                    of: line.score.of,
                  })
                : t('pages.scorecards.nothingApplies'),
              ...(['fail', 'waived', 'unknown'] as const).map(name =>
                (line?.tally[name] ?? 0).toLocaleString(locale),
              ),
              hasOtherRules ? t('pages.scorecards.trend.yes') : '',
            ],
          };
        })}
      />
    </details>
  );
}
