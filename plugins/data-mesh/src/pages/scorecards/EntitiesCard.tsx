import {
  DataMeshCard,
  dataMeshApiRef,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useCallback, useState } from 'react';
import { useText } from '../../facts/useText';
import { useAddress } from '../address/useAddress';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';
import { Pager } from '../controls/Pager';
import { CsvButton } from '../csv/CsvButton';
import { listEntityRows } from './listEntityRows';
import { ProfileTable } from './ProfileTable';
import type { By } from './scorecardAddress';

/** What entities are chosen by; each is a name in the address. */
const STATUSES = ['fail', 'unknown', 'waived', 'error', 'pass'] as const;
const KINDS = [
  'DataProduct',
  'Domain',
  'GovernanceBody',
  'TeamProfile',
  'ValueHypothesis',
] as const;
const SORTS = ['worst', 'ref'] as const;

/** The entities behind a scorecard: filtered, sorted and paged by the backend. */
export function EntitiesCard(props: {
  by: By;
  id: string;
  families: readonly string[];
}) {
  const t = useText();
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
        limit: 25,
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
        <Controls>
          <Filter
            label={t('pages.scorecards.entities.status')}
            all={t('pages.scorecards.entities.anyStatus')}
            options={STATUSES.map(each => [
              each,
              t(`pages.scorecards.entities.statusWord.${each}`),
            ])}
            value={filter.status?.[0]}
            onChange={status => address.go({ status }, 'filter')}
          />
          <Filter
            label={t('pages.scorecards.detail.family')}
            all={t('pages.scorecards.entities.anyFamily')}
            options={families.map(each => [each, each])}
            value={filter.family?.[0]}
            onChange={family => address.go({ family }, 'filter')}
          />
          <Filter
            label={t('pages.scorecards.entities.kind')}
            all={t('pages.scorecards.entities.anyKind')}
            options={KINDS.map(each => [each, t(`overview.kinds.${each}`)])}
            value={filter.kind?.[0]}
            onChange={kind => address.go({ kind }, 'filter')}
          />
          <Filter
            label={t('pages.scorecards.entities.sort')}
            options={SORTS.map(each => [
              each,
              t(`pages.scorecards.entities.${each}`),
            ])}
            value={filter.sort}
            onChange={sort => address.go({ sort }, 'filter')}
          />
          <CsvButton fileName={`scorecard-${by}.csv`} load={loadRows} />
        </Controls>
      }
      loadable={isEmpty ? { ...loadable, state: 'empty' } : loadable}
      empty={t('pages.scorecards.entities.none')}
    >
      {({ items, pageInfo }) => (
        <>
          <ProfileTable
            label={t('pages.scorecards.entities.title')}
            heading={t('pages.scorecards.entities.entity')}
            groups={items.map(({ ref, families: profile }) => ({
              key: ref,
              families: profile,
              head: <EntityRefLink entityRef={ref} />,
              more: count => (
                <Typography variant="caption" color="textSecondary">
                  {t('pages.scorecards.moreFamilies', { count })}
                </Typography>
              ),
            }))}
          />
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

function useEntityFilter() {
  const address = useAddress();
  const status = STATUSES.find(each => each === address.get('status'));
  const family = address.get('family');
  const kind = KINDS.find(each => each === address.get('kind'));
  const sort = SORTS.find(each => each === address.get('sort')) ?? 'worst';
  const filter = {
    ...(status && { status: [status] }),
    ...(family && { family: [family] }),
    ...(kind && { kind: [kind] }),
    sort,
  };
  return { address, filter };
}
