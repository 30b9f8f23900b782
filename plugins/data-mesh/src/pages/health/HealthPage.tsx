import {
  DataMeshCard,
  Mark,
  useDataMesh,
  useLocale,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Card,
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable, type CompactRow } from '../../facts/CompactTable';
import { DateText } from '../../facts/DateText';
import { Fact, FactList } from '../../facts/FactList';
import { FreeText } from '../../facts/FreeText';
import { usePageText } from '../../facts/usePageText';
import { SubPage } from '../SubPage';
import { CollectorsCard } from './CollectorsCard';
import { formatSeconds, isMoment } from './formatSeconds';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 480px), 1fr))',
      alignItems: 'start',
      '& > *': { minWidth: 0 },
    },
    wide: { gridColumn: '1 / -1' },
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 3),
    },
  }),
  { name: 'DataMeshHealthPage' },
);

type Health = AnswerOf<'getHealth'>;

/** How the evaluation does, for those who operate it: what needs them first. */
export function HealthPage() {
  const t = usePageText();
  const classes = useStyles();
  const loadable = useDataMesh(api => api.ask('getHealth', {}), []);
  return (
    <SubPage loadable={loadable}>
      <div className={classes.root}>
        <div className={classes.wide}>
          <DataMeshCard
            title={t('pages.health.title')}
            loadable={loadable}
            empty={t('pages.health.notKnown')}
            withoutBackend={t('pages.health.noBackend')}
          >
            {health => <Attention health={health} />}
          </DataMeshCard>
        </div>
        {loadable.state === 'ready' && <Parts health={loadable.value} />}
      </div>
    </SubPage>
  );
}

function Attention({ health }: { health: Health }) {
  const t = usePageText();
  const classes = useStyles();
  const { rulesThatThrew, policiesWithoutMatch, unusedWaivers } = health;
  const failing = health.collectors.filter(({ failures }) => failures > 0);
  const counts = [
    ['rulesThatThrew', rulesThatThrew.length],
    ['failing', failing.length],
    ['policiesWithoutMatch', policiesWithoutMatch.length],
    ['unusedWaivers', unusedWaivers.length],
  ] as const;
  const words = [
    ...(health.stale ? [t('pages.health.stale')] : []),
    ...(health.database.isWriteWaiting ? [t('pages.health.writeWaiting')] : []),
    ...counts.flatMap(([name, count]) =>
      count > 0 ? [t(`pages.health.${name}`, { count })] : [],
    ),
  ];
  if (words.length === 0)
    return (
      <Mark shape="tick" ink="good">
        {t('pages.health.nothing')}
      </Mark>
    );
  return (
    <ul className={classes.list}>
      {words.map(word => (
        <li key={word}>
          <Mark shape="warning" ink="bad">
            {word}
          </Mark>
        </li>
      ))}
    </ul>
  );
}

/** What is long stands beside what is long. */
function Parts({ health }: { health: Health }) {
  const t = usePageText();
  const { rulesThatThrew, policiesWithoutMatch, unusedWaivers } = health;
  return (
    <>
      <DoesCard health={health} />
      <SlowestRules rules={health.slowestRules} />
      <ListCard
        title={t('pages.health.policies.title')}
        none={t('pages.health.policies.none')}
        headings={[
          t('pages.health.policies.policy'),
          t('pages.health.policies.body'),
        ]}
        rows={policiesWithoutMatch.map(({ body, policy }) => ({
          key: `${body} ${policy}`,
          cells: [
            <FreeText key="policy">{policy}</FreeText>,
            <EntityRefLink key="body" entityRef={body} hideIcon />,
          ],
        }))}
      />
      <ListCard
        title={t('pages.health.rules.title')}
        none={t('pages.health.rules.none')}
        headings={[
          t('pages.health.rules.rule'),
          t('pages.health.rules.entities'),
        ]}
        rows={rulesThatThrew.map(({ rule, entities }) => ({
          key: rule,
          cells: [<code key="rule">{rule}</code>, entities],
        }))}
      />
      <ListCard
        title={t('pages.health.waivers.title')}
        none={t('pages.health.waivers.none')}
        headings={[
          t('pages.health.waivers.waiver'),
          t('pages.health.waivers.rule'),
          t('pages.health.waivers.entity'),
          t('pages.health.waivers.body'),
        ]}
        rows={unusedWaivers.map(({ body, waiver, rule, entity }) => ({
          key: `${body} ${waiver}`,
          cells: [
            <FreeText key="waiver">{waiver}</FreeText>,
            <code key="rule">{rule}</code>,
            <EntityRefLink key="entity" entityRef={entity} hideIcon />,
            <EntityRefLink key="body" entityRef={body} hideIcon />,
          ],
        }))}
      />
      <CollectorsCard collectors={health.collectors} />
    </>
  );
}

function SlowestRules({ rules }: { rules: Health['slowestRules'] }) {
  const t = usePageText();
  const locale = useLocale();
  return (
    <ListCard
      title={t('pages.health.slowest.title')}
      none={t('pages.health.slowest.none')}
      headings={[
        t('pages.health.slowest.rule'),
        t('pages.health.slowest.seconds'),
        t('pages.health.slowest.judgements'),
      ]}
      rows={rules.map(({ rule, seconds, judgements }) => ({
        key: rule,
        cells: [
          <code key="rule">{rule}</code>,
          t('pages.health.does.seconds', {
            seconds: formatSeconds(seconds, locale),
          }),
          judgements.toLocaleString(locale),
        ],
      }))}
    />
  );
}

function DoesCard({ health }: { health: Health }) {
  const t = usePageText();
  const locale = useLocale();
  const { database } = health;
  const timed = (name: 'lastSweep' | 'lastEvaluation') => {
    const run = health[name];
    if (!run) return t('pages.health.does.notYet');
    return (
      <>
        <DateText iso={run.at} />
        <div>
          {isMoment(run.seconds)
            ? t('pages.health.does.tookMoment')
            : t('pages.health.does.took', {
                seconds: formatSeconds(run.seconds, locale),
              })}
        </div>
      </>
    );
  };
  return (
    <Card title={t('pages.health.does.title')}>
      <FactList>
        <Fact label={t('pages.health.does.age')}>
          {isMoment(health.ageSeconds)
            ? t('pages.health.does.justNow')
            : t('pages.health.does.ago', {
                seconds: formatSeconds(health.ageSeconds, locale),
              })}
        </Fact>
        <Fact label={t('pages.health.does.entities')}>
          {health.entities.toLocaleString(locale)}
        </Fact>
        <Fact label={t('pages.health.does.role')}>
          {health.isLeader
            ? t('pages.health.does.leads')
            : t('pages.health.does.follows')}
        </Fact>
        <Fact label={t('pages.health.does.sweep')}>{timed('lastSweep')}</Fact>
        <Fact label={t('pages.health.does.evaluation')}>
          {timed('lastEvaluation')}
        </Fact>
        <Fact label={t('pages.health.does.hints')}>{health.hintsWaiting}</Fact>
        <Fact label={t('pages.health.does.notices')}>
          {health.noticesWaiting}
        </Fact>
        <Fact label={t('pages.health.does.connections')}>
          {t('pages.health.does.used', {
            used: database.connectionsUsed,
            awaited: database.connectionsAwaited,
          })}
        </Fact>
      </FactList>
    </Card>
  );
}

function ListCard(props: {
  title: string;
  none: string;
  headings: readonly string[];
  rows: readonly CompactRow[];
}) {
  const { title, none, headings, rows } = props;
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <Typography variant="body2">{none}</Typography>
      ) : (
        <CompactTable label={title} headings={headings} rows={rows} />
      )}
    </Card>
  );
}
