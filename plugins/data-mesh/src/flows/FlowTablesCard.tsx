import type { Flow, SloComparison } from '@backstage-data-mesh/model';
import {
  DataMeshCard,
  EntityLink,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Link,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { meshPageRouteRef } from '../routes';
import { CompactTable } from '../facts/CompactTable';
import { FreeText } from '../facts/FreeText';
import { NotGiven } from '../facts/NotGiven';
import { Section } from '../facts/Section';
import { useText, type TextFunction } from '../facts/useText';
import { formatAmount } from '../measures/formatAmount';
import { FlowMarks } from './FlowMarks';
import { FlowsLesson } from './FlowsLesson';
import { useFlows } from './useFlows';

/** Every flow of the data product of this page, both ends side by side. */
export function FlowTablesCard() {
  const t = useText();
  const loadable = useFlows();
  return (
    <DataMeshCard
      title={t('flows.title')}
      loadable={loadable}
      empty={<FlowsLesson />}
    >
      {({ inputs, consumers }) => (
        <Typography component="div" variant="body2">
          <LinkToPicture />
          <FlowTable title="inputs" none="noInputs" flows={inputs} />
          <FlowTable title="consumers" none="noConsumers" flows={consumers} />
        </Typography>
      )}
    </DataMeshCard>
  );
}

/** On to the picture of what is around it, where the app has the page. */
function LinkToPicture() {
  const t = useText();
  const page = useRouteRef(meshPageRouteRef);
  const { entity } = useEntity();
  if (!page) return <></>;
  const query = new URLSearchParams({
    ...{ view: 'around', of: stringifyEntityRef(entity) },
  });
  return <Link to={`${page()}/products?${query}`}>{t('flows.picture')}</Link>;
}

function FlowTable(props: {
  title: 'inputs' | 'consumers';
  none: 'noInputs' | 'noConsumers';
  flows: readonly Flow[];
}) {
  const t = useText();
  const { title, none, flows } = props;
  return (
    <Section title={t(`flows.${title}`)}>
      {flows.length === 0 ? (
        t(`flows.${none}`)
      ) : (
        <CompactTable
          label={t(`flows.${title}`)}
          headings={[
            t('flows.product'),
            t('flows.port'),
            t('flows.versions'),
            t('flows.levels'),
            t('flows.marks'),
          ]}
          rows={flows.map(flow => ({
            key: flow.id,
            cells: [
              <Other key="other" flow={flow} isInput={title === 'inputs'} />,
              <Port key="port" port={flow.outputPort} />,
              <Versions key="versions" flow={flow} />,
              <Levels key="levels" slos={flow.slos} />,
              <FlowMarks key="marks" flow={flow} />,
            ],
          }))}
        />
      )}
    </Section>
  );
}

function Other({ flow, isInput }: { flow: Flow; isInput: boolean }) {
  return (
    <EntityLink
      entityRef={isInput ? flow.providerRef : flow.consumerRef}
      title={isInput ? flow.providerTitle : flow.consumerTitle}
      isMissing={isInput && flow.resolution === 'missing'}
    />
  );
}

function Port({ port }: { port?: string }) {
  return port ? <FreeText>{port}</FreeText> : <NotGiven />;
}

/** What the reader can read, over what is offered. */
function Versions({ flow }: { flow: Flow }) {
  const t = useText();
  const { expectedVersion, offeredVersions } = flow;
  return (
    <>
      {expectedVersion ? (
        <FreeText>{t('flows.asksFor', { version: expectedVersion })}</FreeText>
      ) : (
        <NotGiven />
      )}
      <Typography variant="caption" color="textSecondary" display="block">
        <FreeText>
          {offeredVersions.length > 0
            ? t('flows.offered', { versions: offeredVersions.join(', ') })
            : t('flows.noneOffered')}
        </FreeText>
      </Typography>
    </>
  );
}

/** Each level that is needed, over what is promised. */
function Levels({ slos }: { slos: readonly SloComparison[] }) {
  const t = useText();
  const locale = useLocale();
  if (slos.length === 0) return <NotGiven />;
  return (
    <>
      {slos.map(slo => (
        <div key={slo.property}>
          <FreeText>{slo.property}</FreeText>
          <Typography variant="caption" color="textSecondary" display="block">
            <FreeText>{sayBoth(slo, t, locale)}</FreeText>
          </Typography>
        </div>
      ))}
    </>
  );
}

function sayBoth(
  { expected, promised }: SloComparison,
  t: TextFunction,
  locale: string | undefined,
) {
  return [
    expected && t('flows.expected', { level: sayLevel(expected, locale) }),
    promised
      ? t('flows.promised', { level: sayLevel(promised, locale) })
      : t('flows.notPromised'),
  ]
    .filter(Boolean)
    .join(', ');
}

function sayLevel(
  { value, unit }: NonNullable<SloComparison['expected']>,
  locale: string | undefined,
) {
  const amount =
    typeof value === 'number' ? formatAmount(value, locale) : value;
  return [amount, unit].filter(Boolean).join(' ');
}
