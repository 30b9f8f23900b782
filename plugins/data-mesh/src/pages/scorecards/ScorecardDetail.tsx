import {
  DataMeshCard,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { usePageText } from '../../facts/usePageText';
import { AddressLink } from '../address/AddressLink';
import { Controls } from '../controls/Controls';
import { SubPage } from '../SubPage';
import { EntitiesCard } from './EntitiesCard';
import { ProfileTable } from './ProfileTable';
import { namesEntity, type By } from './scorecardAddress';
import { ScorecardTitle } from './ScorecardName';
import { TrendCard } from './TrendCard';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 480px), 1fr))',
      alignItems: 'start',
    },
    part: { minWidth: 0 },
    wide: { gridColumn: '1 / -1', minWidth: 0 },
  }),
  { name: 'DataMeshScorecardDetail' },
);

/** One scorecard: how its rules end today, how that went, and of which entities. */
export function ScorecardDetail({ by, id }: { by: By; id: string }) {
  const t = usePageText();
  const classes = useStyles();
  const loadable = useDataMesh(
    api => api.ask('getTrend', { by, id, since: monthsAgo(3) }),
    [by, id],
  );
  const days = loadable.state === 'ready' ? loadable.value.days : [];
  const today = days.at(-1);
  return (
    <SubPage loadable={loadable}>
      <ScorecardTitle by={by} id={id} />
      <Controls>
        <AddressLink to={LIST}>{t('pages.scorecards.all')}</AddressLink>
        {namesEntity(by) && (
          <EntityRefLink entityRef={id} hideIcon>
            {t('pages.scorecards.detail.openEntity')}
          </EntityRefLink>
        )}
      </Controls>
      <div className={classes.root}>
        {today && (
          <div className={classes.part}>
            <DataMeshCard
              title={t('pages.scorecards.detail.profile')}
              subheader={
                by !== 'family' &&
                t('pages.scorecards.column.judged', { count: today.entities })
              }
              loadable={loadable}
              empty={<></>}
            >
              {() => (
                <ProfileTable
                  label={t('pages.scorecards.detail.profile')}
                  groups={[{ key: id, families: today.families }]}
                />
              )}
            </DataMeshCard>
          </div>
        )}
        <div className={classes.part}>
          <TrendCard loadable={loadable} />
        </div>
        {loadable.state !== 'empty' && (
          <div className={classes.wide}>
            <EntitiesCard
              by={by}
              id={id}
              families={today?.families.map(({ family }) => family) ?? []}
            />
          </div>
        )}
      </div>
    </SubPage>
  );
}

/** The names that the address of one scorecard has besides those of the list. */
const LIST = {
  id: undefined,
  trend: undefined,
  family: undefined,
  status: undefined,
  kind: undefined,
  sort: undefined,
};

function monthsAgo(count: number): string {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - count);
  return day.toISOString().slice(0, 10);
}
