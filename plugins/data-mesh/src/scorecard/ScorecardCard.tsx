import {
  DataMeshCard,
  useDataMesh,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityRefLink, useEntity } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import { CompactTable } from '../facts/CompactTable';
import { DateText } from '../facts/DateText';
import { Section } from '../facts/Section';
import { useFamilyWord } from '../facts/useFamilyWord';
import { usePageText } from '../facts/usePageText';
import { Controls } from '../pages/controls/Controls';
import { Filter } from '../pages/controls/Filter';
import { ProfileTable } from '../pages/scorecards/ProfileTable';
import { TrendTable } from '../pages/scorecards/TrendCard';
import { TrendPicture } from '../pages/scorecards/TrendPicture';
import { worstFirst } from '../pages/scorecards/worstFirst';
import { historyAsDays } from './historyAsDays';
import { Levels } from './Levels';

/** As many changes as are drawn. */
const LIMIT = 500;
/** As many of them as are told one by one. */
const SHOWN = 15;

type History = AnswerOf<'getEntityHistory'>;
type Families = AnswerOf<'getEntityFindings'>['families'];

/** How the rules end on the entity of this page, and how that went. */
export function ScorecardCard() {
  const t = usePageText();
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const loadable = useDataMesh(
    async api => {
      const [results, history, levels] = await Promise.all([
        api.ask('getEntityFindings', parseEntityRef(ref)),
        api.ask('getEntityHistory', { ...parseEntityRef(ref), limit: LIMIT }),
        api.ask('getEntityLevels', parseEntityRef(ref)),
      ]);
      const value = results.value && {
        families: results.value.families,
        history: history.value,
        levels: levels.value?.items ?? [],
        today: results.asOf.slice(0, 10),
      };
      return { ...results, value };
    },
    [ref],
  );
  return (
    <DataMeshCard
      title={t('scorecard.title')}
      subheader={t('scorecard.subheader')}
      loadable={loadable}
      empty={t('findingsBar.notJudged')}
      withoutBackend={t('scorecard.noBackend')}
    >
      {({ families, history, levels, today }) =>
        worstFirst(families).length === 0 ? (
          <>{t('scorecard.nothing')}</>
        ) : (
          <>
            <ProfileTable
              label={t('scorecard.title')}
              groups={[{ key: ref, families }]}
            />
            <Levels levels={levels} />
            {history && (
              <>
                <Trend families={families} history={history} today={today} />
                <Changes history={history} />
              </>
            )}
          </>
        )
      }
    </DataMeshCard>
  );
}

function Trend(props: { families: Families; history: History; today: string }) {
  const t = usePageText();
  const wordOf = useFamilyWord();
  const { families, history, today } = props;
  const names = worstFirst(families).map(({ family }) => family);
  const [family = names[0], setFamily] = useState<string>();
  const days = historyAsDays(today, families, history.items);
  return (
    <Section title={t('scorecard.trend')}>
      {days.length === 1 ? (
        <Typography variant="body2">
          {t(
            history.items.length === 0 ? 'scorecard.still' : 'scorecard.oneDay',
          )}
        </Typography>
      ) : (
        <>
          <Controls>
            <Filter
              label={t('pages.scorecards.detail.family')}
              options={names.map(name => [name, wordOf(name)])}
              value={family}
              onChange={setFamily}
            />
          </Controls>
          <TrendPicture days={days} family={family} />
          <TrendTable days={days} family={family} />
        </>
      )}
    </Section>
  );
}

function Changes({ history }: { history: History }) {
  const t = usePageText();
  const { items, pageInfo } = history;
  const shown = items.slice(0, SHOWN);
  if (shown.length === 0) return <></>;
  const isCut = items.length > SHOWN || pageInfo.nextCursor !== undefined;
  return (
    <Section title={t('scorecard.changes')}>
      <CompactTable
        label={t('scorecard.changes')}
        headings={[
          t('scorecard.when'),
          t('scorecard.rule'),
          t('scorecard.result'),
          t('scorecard.because'),
        ]}
        rows={shown.map(({ rule, at, from, to, cause, version }) => ({
          key: `${version} ${rule}`,
          cells: [
            <DateText key="when" iso={at} />,
            <code key="rule">{rule}</code>,
            t(from === to ? 'scorecard.otherwise' : 'scorecard.change', {
              from: t(`scorecard.status.${from}`),
              to: t(`scorecard.status.${to}`),
            }),
            <span key="because">
              {t(`pages.scorecards.causes.kind.${cause.kind}`)}
              {cause.ref && (
                <>
                  {': '}
                  <EntityRefLink entityRef={cause.ref} hideIcon />
                </>
              )}
            </span>,
          ],
        }))}
      />
      {isCut && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('scorecard.cut', { count: shown.length })}
        </Typography>
      )}
    </Section>
  );
}
