import { FINDINGS_HASH } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  DataMeshCard,
  dataMeshApiRef,
  useDataMesh,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useApi } from '@backstage/core-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { useCallback, useState } from 'react';
import { EntityTabLink } from '../../facts/EntityTabLink';
import { usePageText } from '../../facts/usePageText';
import { Pager } from '../controls/Pager';
import { CsvButton } from '../csv/CsvButton';
import { EntityFilters, useEntityFilter } from './EntityFilters';
import { listEntityRows } from './listEntityRows';
import { ProfileTable } from './ProfileTable';
import type { By } from './scorecardAddress';

/** How many entities stand on a page. */
const PAGE = 15;

/** The entities behind a scorecard: filtered, sorted and paged by the backend. */
export function EntitiesCard(props: {
  by: By;
  id: string;
  families: readonly string[];
}) {
  const t = usePageText();
  const api = useApi(dataMeshApiRef);
  const { address, filter } = useEntityFilter();
  const { by, id, families } = props;
  const asked = JSON.stringify(filter);
  const [page, setPage] = useState<{ asked: string; cursor?: string }>();
  const cursor = page?.asked === asked ? page.cursor : undefined;
  const loadable = useDataMesh(
    each =>
      each.ask('getScorecardEntities', {
        by,
        id,
        ...filter,
        cursor,
        limit: PAGE,
      }),
    [by, id, asked, cursor],
  );
  const loadRows = useCallback(
    () => listEntityRows(api, { by, id, ...JSON.parse(asked) }),
    [api, by, id, asked],
  );
  const isEmpty =
    loadable.state === 'ready' && loadable.value.items.length === 0;
  return (
    <DataMeshCard
      title={t('pages.scorecards.entities.title')}
      subheader={
        <EntityFilters filter={filter} address={address} families={families}>
          <CsvButton fileName={`scorecard-${by}.csv`} load={loadRows} />
        </EntityFilters>
      }
      loadable={isEmpty ? { ...loadable, state: 'empty' } : loadable}
      empty={t('pages.scorecards.entities.none')}
    >
      {({ items, pageInfo }) => (
        <>
          <EntityTable items={items} />
          <Pager
            isFirst={cursor === undefined}
            next={pageInfo.nextCursor}
            onChange={next => setPage({ asked, cursor: next })}
          />
        </>
      )}
    </DataMeshCard>
  );
}

function EntityTable(props: {
  items: AnswerOf<'getScorecardEntities'>['items'];
}) {
  const t = usePageText();
  return (
    <ProfileTable
      label={t('pages.scorecards.entities.title')}
      heading={t('pages.scorecards.entities.entity')}
      groups={props.items.map(({ ref, families }) => ({
        key: ref,
        families,
        isShort: true,
        head: (
          <EntityTabLink entityRef={ref} path={FINDINGS_HASH}>
            <EntityDisplayName entityRef={ref} />
          </EntityTabLink>
        ),
        more: count => (
          <Typography variant="caption" color="textSecondary">
            {t('pages.scorecards.moreFamilies', { count })}
          </Typography>
        ),
      }))}
    />
  );
}
