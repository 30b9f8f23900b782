import {
  DataMeshCard,
  EmptyTeaching,
  useDataMesh,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useState } from 'react';
import { usePageText } from '../../facts/usePageText';
import { AddressLink } from '../address/AddressLink';
import { useAddress } from '../address/useAddress';
import { Choice } from '../controls/Choice';
import { Controls } from '../controls/Controls';
import { Pager } from '../controls/Pager';
import { SubPage } from '../SubPage';
import { LevelsCard } from './LevelsCard';
import { ProfileTable } from './ProfileTable';
import { BY, type By } from './scorecardAddress';
import { ScorecardName } from './ScorecardName';

const useStyles = makeStyles(
  theme => ({
    cards: { display: 'grid', gap: theme.spacing(3), '& > *': { minWidth: 0 } },
  }),
  { name: 'DataMeshScorecardList' },
);

/** Scorecards, the worst first. */
export function ScorecardList({ by }: { by: By }) {
  const t = usePageText();
  const classes = useStyles();
  const address = useAddress();
  const [page, setPage] = useState<{ by: By; cursor?: string }>({ by });
  const cursor = page.by === by ? page.cursor : undefined;
  const loadable = useDataMesh(
    api => api.ask('getScorecards', { by, cursor, limit: PAGE }),
    [by, cursor],
  );
  const isEmpty =
    loadable.state === 'ready' && loadable.value.items.length === 0;
  const shown = isEmpty ? ({ ...loadable, state: 'empty' } as const) : loadable;
  return (
    <SubPage loadable={loadable}>
      {loadable.state !== 'no-backend' && (
        <Controls>
          <Choice
            label={t('pages.scorecards.by.label')}
            options={BY.map(each => [each, t(`pages.scorecards.by.${each}`)])}
            value={by}
            onChange={next => address.go({ by: next }, 'place')}
          />
        </Controls>
      )}
      <div className={classes.cards}>
        <DataMeshCard
          title={t('pages.scorecards.title')}
          subheader={t('pages.scorecards.subheader')}
          loadable={shown}
          withoutBackend={
            <Typography variant="body2">
              {t('pages.scorecards.noBackend')}
            </Typography>
          }
          empty={
            <EmptyTeaching
              title={t('pages.scorecards.nothing.title')}
              description={t('pages.scorecards.nothing.description')}
              yaml={OWNED_PRODUCT}
            />
          }
        >
          {({ items, pageInfo }) => (
            <>
              <ScorecardTable by={by} items={items} />
              <Pager
                isFirst={cursor === undefined}
                next={pageInfo.nextCursor}
                onChange={next => setPage({ by, cursor: next })}
              />
            </>
          )}
        </DataMeshCard>
        <LevelsCard />
      </div>
    </SubPage>
  );
}

function ScorecardTable(props: {
  by: By;
  items: AnswerOf<'getScorecards'>['items'];
}) {
  const t = usePageText();
  const { by, items } = props;
  return (
    <ProfileTable
      label={t('pages.scorecards.title')}
      heading={t(`pages.scorecards.by.${by}`)}
      isByFamily={by === 'family'}
      groups={items.map(({ id, entities, families }) => ({
        key: id,
        families,
        head: (
          <>
            <AddressLink to={{ by, id }}>
              <ScorecardName by={by} id={id} />
            </AddressLink>
            {entities !== undefined && (
              <Typography
                variant="caption"
                color="textSecondary"
                component="div"
              >
                {t('pages.scorecards.column.judged', { count: entities })}
              </Typography>
            )}
          </>
        ),
        more: count => (
          <AddressLink to={{ by, id }}>
            {t('pages.scorecards.moreFamilies', { count })}
          </AddressLink>
        ),
      }))}
    />
  );
}

/** How many scorecards stand on a page. */
const PAGE = 25;

const OWNED_PRODUCT = `apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata:
  name: visits
spec:
  type: source-aligned
  lifecycle: experimental
  owner: group:your-team
  domain: your-domain
`;
