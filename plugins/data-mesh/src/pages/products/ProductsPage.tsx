import {
  DataMeshCard,
  dataMeshApiRef,
  EmptyTeaching,
  useDataMesh,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useState, type ReactNode } from 'react';
import { CompactTable } from '../../facts/CompactTable';
import { FreeText } from '../../facts/FreeText';
import { usePageText } from '../../facts/usePageText';
import { useAddress, type Address } from '../address/useAddress';
import { Choice } from '../controls/Choice';
import { Filter } from '../controls/Filter';
import { Pager } from '../controls/Pager';
import { CsvButton } from '../csv/CsvButton';
import { SubPage } from '../SubPage';
import { AroundPage } from './AroundPage';
import { FlowMapPage } from './FlowMapPage';
import { listProductRows } from './listProductRows';
import { Findings, Place, ProductName } from './ProductCells';
import { ProductFilters } from './ProductFilters';
import { useFacets } from './useFacets';
import { SORTS, useProductFilter } from './useProductFilter';

/** How many data products stand on a page. */
const PAGE = 25;

type Answer = AnswerOf<'getProducts'>;

const VIEWS = ['table', 'map', 'around'] as const;

const PAGES = {
  table: ProductTablePage,
  map: FlowMapPage,
  around: AroundPage,
} as const;

/** All data products, in the view that the address names. */
export function ProductsPage() {
  const t = usePageText();
  const address = useAddress();
  const view = VIEWS.find(each => each === address.get('view')) ?? 'table';
  const Page = PAGES[view];
  return (
    <Page>
      <Choice
        label={t('pages.products.view.label')}
        options={VIEWS.map(each => [each, t(`pages.products.view.${each}`)])}
        value={view}
        onChange={next => address.go({ view: next }, 'place')}
      />
    </Page>
  );
}

/** All data products: filtered, sorted and paged by the backend. */
function ProductTablePage(props: { children: ReactNode }) {
  const t = usePageText();
  const api = useApi(dataMeshApiRef);
  const { address, filter } = useProductFilter();
  const asked = JSON.stringify(filter);
  const [page, setPage] = useState<{ asked: string; cursor?: string }>();
  const cursor = page?.asked === asked ? page.cursor : undefined;
  const loadable = useDataMesh(
    each => each.ask('getProducts', { ...filter, cursor, limit: PAGE }),
    [asked, cursor],
  );
  const facets = useFacets(loadable);
  const loadRows = useCallback(
    () => listProductRows(api, JSON.parse(asked)),
    [api, asked],
  );
  const isEmpty = loadable.state === 'ready' && loadable.value.of === 0;
  return (
    <SubPage loadable={loadable}>
      <DataMeshCard
        title={t('pages.products.title')}
        subheader={
          loadable.state !== 'no-backend' && (
            <>
              {props.children}
              <ProductFilters filter={filter} address={address} facets={facets}>
                <SortChoice address={address} sort={filter.sort} />
                <CsvButton fileName="data-products.csv" load={loadRows} />
              </ProductFilters>
            </>
          )
        }
        loadable={isEmpty ? { ...loadable, state: 'empty' } : loadable}
        withoutBackend={t('pages.products.noBackend')}
        empty={
          <EmptyTeaching
            title={t('pages.products.nothing.title')}
            description={t('pages.products.nothing.description')}
            yaml={FIRST_PRODUCT}
          />
        }
      >
        {answer => (
          <>
            <ProductTable answer={answer} />
            <Pager
              isFirst={cursor === undefined}
              next={answer.pageInfo.nextCursor}
              onChange={next => setPage({ asked, cursor: next })}
            />
          </>
        )}
      </DataMeshCard>
    </SubPage>
  );
}

function SortChoice(props: { address: Address; sort: string }) {
  const t = usePageText();
  return (
    <Filter
      label={t('pages.products.sort')}
      options={SORTS.map(each => [each, t(`pages.products.sorts.${each}`)])}
      value={props.sort}
      onChange={sort => props.address.go({ sort }, 'filter')}
    />
  );
}

function ProductTable({ answer }: { answer: Answer }) {
  const t = usePageText();
  const { items, total, of } = answer;
  if (items.length === 0)
    return <Typography variant="body2">{t('pages.products.none')}</Typography>;
  return (
    <>
      <Typography variant="body2">
        {t('pages.products.subheader', {
          total,
          of,
        })}
      </Typography>
      <CompactTable
        label={t('pages.products.title')}
        headings={[
          t('pages.products.product'),
          t('pages.products.domain'),
          t('pages.products.owner'),
          t('pages.products.findings'),
          t('pages.products.readBy'),
          t('pages.products.reads'),
          t('pages.products.region'),
        ]}
        rows={items.map(each => ({
          key: each.ref,
          cells: [
            <ProductName key="product" product={each} />,
            <Place key="domain" place={each.domain} />,
            <Place key="owner" place={each.owner} />,
            <Findings key="findings" findings={each.findings} />,
            each.readBy,
            each.reads,
            each.region && <FreeText key="region">{each.region}</FreeText>,
          ],
        }))}
      />
    </>
  );
}

const FIRST_PRODUCT = `apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata:
  name: visits
spec:
  type: source-aligned
  lifecycle: experimental
  owner: group:your-team
  domain: your-domain
`;
