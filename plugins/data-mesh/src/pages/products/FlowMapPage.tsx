import {
  DataMeshCard,
  useDataMesh,
  useLocale,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useMemo, type ReactNode } from 'react';
import { CompactTable } from '../../facts/CompactTable';
import { FreeText } from '../../facts/FreeText';
import { Note } from '../../facts/Note';
import { usePageText } from '../../facts/usePageText';
import { AddressLink } from '../address/AddressLink';
import { Choice } from '../controls/Choice';
import { Controls } from '../controls/Controls';
import { CellFlows } from '../ecosystem/CellFlows';
import { MoreRows } from '../found/MoreRows';
import { SubPage } from '../SubPage';
import { FlowMapPicture } from './FlowMapPicture';
import { ProductFilters } from './ProductFilters';
import { useFacets } from './useFacets';
import { useProductFilter, type ProductFilter } from './useProductFilter';
import { flowLinesOf, type FlowLine } from './layoutFlowMap';

const BY = ['domain', 'region'] as const;
type By = (typeof BY)[number];

/**
 * What flows from or to the data products that the filters leave, by their domains
 * or their regions.
 */
export function FlowMapPage(props: { children: ReactNode }) {
  const t = usePageText();
  const { address, filter } = useProductFilter();
  const { sort, ...chosen } = filter;
  const loadable = useDataMesh(
    api => api.ask('getFlowMap', chosen),
    [JSON.stringify(chosen)],
  );
  const facets = useFacets(loadable);
  const by = BY.find(each => each === address.get('by')) ?? 'domain';
  return (
    <SubPage loadable={loadable}>
      <DataMeshCard
        title={t('pages.products.map.title')}
        subheader={
          <>
            <Controls>
              {props.children}
              <Choice
                label={t('pages.products.map.by')}
                options={BY.map(each => [each, t(`pages.products.${each}`)])}
                value={by}
                onChange={next => address.go({ ...PLACE, by: next }, 'filter')}
              />
            </Controls>
            {loadable.state !== 'no-backend' && (
              <ProductFilters
                filter={filter}
                address={address}
                facets={facets}
              />
            )}
          </>
        }
        loadable={loadable}
        withoutBackend={t('pages.products.map.noBackend')}
        empty={t('pages.products.map.none')}
      >
        {answer => <FlowMap by={by} answer={answer} filter={chosen} />}
      </DataMeshCard>
    </SubPage>
  );
}

/** What of the address is of one choice alone. */
const PLACE = { flows: undefined, from: undefined, to: undefined };

function FlowMap(props: {
  by: By;
  answer: AnswerOf<'getFlowMap'>;
  filter: Omit<ProductFilter, 'sort'>;
}) {
  const t = usePageText();
  const { by, answer, filter } = props;
  const { labels, unlabelled } = answer[by];
  const lines = useMemo(
    () => flowLinesOf(answer[by], t('pages.products.map.others')),
    [answer, by, t],
  );
  const { total, of } = answer;
  if (lines.length === 0)
    return (
      <Typography variant="body2">
        {total === 0 && of > 0
          ? t('pages.products.none')
          : t('pages.products.map.none')}
      </Typography>
    );
  return (
    <Typography variant="body2" component="div">
      {total < of && <p>{t('pages.products.map.left', { total, of })}</p>}
      <p>{t('pages.products.map.legend')}</p>
      <FlowMapPicture label={t('pages.products.map.title')} lines={lines} />
      {unlabelled > 0 && (
        <p>{t(`pages.products.map.unlabelled.${by}`, { count: unlabelled })}</p>
      )}
      {answer.isCut && <Note>{t('pages.ecosystem.cut')}</Note>}
      {answer.isPartial && <Note>{t('pages.ecosystem.partial')}</Note>}
      <CellFlows boundary={by} labels={labels} filter={filter} />
      <FlowTable by={by} lines={lines} />
    </Typography>
  );
}

/** The same as the picture; each number leads to the data products behind it. */
function FlowTable(props: { by: By; lines: readonly FlowLine[] }) {
  const t = usePageText();
  const locale = useLocale();
  const { by, lines } = props;
  return (
    <MoreRows items={lines}>
      {shown => (
        <CompactTable
          label={t('pages.products.map.table')}
          headings={[
            t('pages.products.map.from'),
            t('pages.products.map.to'),
            t('pages.products.map.flows'),
          ]}
          rows={shown.map(({ from, to, flows }) => ({
            key: JSON.stringify([from.id, to.id]),
            cells: [
              <FreeText key="from">{from.title}</FreeText>,
              <FreeText key="to">{to.title}</FreeText>,
              from.id !== undefined && to.id !== undefined ? (
                <AddressLink
                  key="flows"
                  to={{ flows: by, from: from.id, to: to.id }}
                >
                  {flows.toLocaleString(locale)}
                </AddressLink>
              ) : (
                flows.toLocaleString(locale)
              ),
            ],
          }))}
        />
      )}
    </MoreRows>
  );
}
