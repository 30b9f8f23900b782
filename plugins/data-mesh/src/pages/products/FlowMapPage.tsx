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
import { useAddress } from '../address/useAddress';
import { Choice } from '../controls/Choice';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';
import { CellFlows } from '../ecosystem/CellFlows';
import { MoreRows } from '../found/MoreRows';
import { SubPage } from '../SubPage';
import { FlowMapPicture } from './FlowMapPicture';
import { flowLinesOf, type FlowLine } from './layoutFlowMap';

const BY = ['domain', 'region'] as const;
type By = (typeof BY)[number];

/** What flows between the data products, by their domains or their regions. */
export function FlowMapPage(props: { children: ReactNode }) {
  const t = usePageText();
  const address = useAddress();
  const loadable = useDataMesh(api => api.ask('getEcosystem', {}), []);
  const by = BY.find(each => each === address.get('by')) ?? 'domain';
  const labels = loadable.state === 'ready' ? loadable.value[by].labels : [];
  return (
    <SubPage loadable={loadable}>
      <DataMeshCard
        title={t('pages.products.map.title')}
        subheader={
          <Controls>
            {props.children}
            <Choice
              label={t('pages.products.map.by')}
              options={BY.map(each => [each, t(`pages.products.${each}`)])}
              value={by}
              onChange={next => address.go({ ...PLACE, by: next }, 'filter')}
            />
            <Filter
              label={t('pages.products.map.only')}
              all={t('pages.products.any')}
              options={labels.map(({ id, title }) => [id, title])}
              value={address.get('only')}
              onChange={only => address.go({ ...PLACE, only }, 'filter')}
            />
          </Controls>
        }
        loadable={loadable}
        withoutBackend={t('pages.products.map.noBackend')}
        empty={t('pages.products.map.none')}
      >
        {answer => <FlowMap by={by} answer={answer} />}
      </DataMeshCard>
    </SubPage>
  );
}

/** What of the address is of one choice alone. */
const PLACE = {
  only: undefined,
  flows: undefined,
  from: undefined,
  to: undefined,
};

function FlowMap(props: { by: By; answer: AnswerOf<'getEcosystem'> }) {
  const t = usePageText();
  const address = useAddress();
  const { by, answer } = props;
  const { labels, unlabelled } = answer[by];
  const asked = address.get('only');
  const only = labels.find(({ id }) => id === asked)?.id;
  const lines = useMemo(
    () => flowLinesOf(answer[by], t('pages.products.map.others'), only),
    [answer, by, only, t],
  );
  if (lines.length === 0)
    return (
      <Typography variant="body2">{t('pages.products.map.none')}</Typography>
    );
  return (
    <Typography variant="body2" component="div">
      <p>{t('pages.products.map.legend')}</p>
      <FlowMapPicture label={t('pages.products.map.title')} lines={lines} />
      {unlabelled > 0 && (
        <p>{t(`pages.products.map.unlabelled.${by}`, { count: unlabelled })}</p>
      )}
      {answer.isCut && <Note>{t('pages.ecosystem.cut')}</Note>}
      {answer.isPartial && <Note>{t('pages.ecosystem.partial')}</Note>}
      <CellFlows boundary={by} labels={labels} />
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
