import {
  LoadableContent,
  useDataMesh,
  type AnswerOf,
  type InputOf,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Button } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../../facts/CompactTable';
import { Section } from '../../facts/Section';
import { usePageText } from '../../facts/usePageText';
import { useAddress } from '../address/useAddress';
import type { BoundaryAnswer } from './matrixOf';

type FlowFilter = Omit<
  InputOf<'getEcosystemFlows'>,
  'boundary' | 'from' | 'to'
>;

/** So many flows stand in the list. */
const MAX_FLOWS = 50;

/** The flows behind the number that was chosen in a matrix. */
export function CellFlows(props: {
  boundary: 'region' | 'domain';
  labels: BoundaryAnswer['labels'];
  /** Only those from or to the data products that it leaves. */
  filter?: FlowFilter;
}) {
  const address = useAddress();
  const { boundary, labels, filter } = props;
  const [from, to] = ['from', 'to'].map(name =>
    labels.find(({ id }) => id === address.get(name)),
  );
  if (address.get('flows') !== boundary || !from || !to) return <></>;
  return <FlowsBetween {...{ boundary, from, to, filter }} />;
}

function FlowsBetween(props: {
  boundary: 'region' | 'domain';
  from: BoundaryAnswer['labels'][number];
  to: BoundaryAnswer['labels'][number];
  filter?: FlowFilter;
}) {
  const t = usePageText();
  const locale = useLocale();
  const address = useAddress();
  const { boundary, from, to, filter } = props;
  const loadable = useDataMesh(
    api =>
      api.ask('getEcosystemFlows', {
        ...{ boundary, from: from.id, to: to.id },
        ...filter,
      }),
    [boundary, from.id, to.id, JSON.stringify(filter)],
  );
  const number = loadable.state === 'ready' ? loadable.value.total : undefined;
  const title = t('pages.ecosystem.flows.title', {
    ...{ from: from.title, to: to.title },
    number: number?.toLocaleString(locale) ?? '…',
  });
  return (
    <Section title={title}>
      <LoadableContent
        title={title}
        loadable={loadable}
        empty={t('pages.ecosystem.matrix.none')}
      >
        {({ flows, total }) => (
          <FlowList title={title} flows={flows} total={total} />
        )}
      </LoadableContent>
      <Button
        size="small"
        onClick={() =>
          address.go(
            { flows: undefined, from: undefined, to: undefined },
            'place',
          )
        }
      >
        {t('pages.ecosystem.flows.close')}
      </Button>
    </Section>
  );
}

function FlowList(props: {
  title: string;
  flows: AnswerOf<'getEcosystemFlows'>['flows'];
  total: number;
}) {
  const t = usePageText();
  return (
    <>
      <CompactTable
        label={props.title}
        headings={[
          t('pages.ecosystem.flows.provider'),
          t('pages.ecosystem.flows.consumer'),
        ]}
        rows={props.flows.slice(0, MAX_FLOWS).map(({ provider, consumer }) => ({
          key: `${provider} ${consumer}`,
          cells: [
            <EntityRefLink entityRef={provider} hideIcon />,
            <EntityRefLink entityRef={consumer} hideIcon />,
          ],
        }))}
      />
      {props.total > MAX_FLOWS &&
        t('pages.ecosystem.flows.cut', { shown: MAX_FLOWS })}
    </>
  );
}
