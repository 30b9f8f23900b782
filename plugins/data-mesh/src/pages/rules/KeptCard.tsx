import {
  DataMeshCard,
  useDataMesh,
  useLocale,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../../facts/CompactTable';
import { FreeText } from '../../facts/FreeText';
import { Section } from '../../facts/Section';
import { usePageText, type PageTextFunction } from '../../facts/usePageText';
import { MoreRows } from '../found/MoreRows';
import { TallyBar } from '../scorecards/TallyBar';

type Uptake = AnswerOf<'getPolicyUptake'>;
type Policy = Uptake['policies'][number];

/** How far each policy in force is kept, waived and tightened. */
export function KeptCard() {
  const t = usePageText();
  const loadable = useDataMesh(api => api.ask('getPolicyUptake', {}), []);
  return (
    <DataMeshCard
      title={t('pages.rules.kept.title')}
      subheader={t('pages.rules.kept.subheader')}
      loadable={loadable}
      empty={t('pages.rules.kept.none')}
      withoutBackend={t('pages.rules.noBackend')}
    >
      {({ policies, lift, isPartial }) => (
        <>
          {policies.length === 0 ? (
            <Typography variant="body2">
              {t('pages.rules.kept.none')}
            </Typography>
          ) : (
            <PolicyTable policies={policies} />
          )}
          <LiftTable lift={lift} />
          {isPartial && (
            <Typography variant="caption" color="textSecondary" component="p">
              {t('pages.rules.kept.partial')}
            </Typography>
          )}
        </>
      )}
    </DataMeshCard>
  );
}

/** The least kept first. */
function PolicyTable({ policies }: { policies: readonly Policy[] }) {
  const t = usePageText();
  const sorted = [...policies].sort((a, b) => shareOf(a) - shareOf(b));
  return (
    <MoreRows items={sorted} first={25}>
      {shown => (
        <CompactTable
          label={t('pages.rules.kept.title')}
          headings={[
            t('pages.rules.kept.policy'),
            t('pages.rules.kept.satisfied'),
            t('pages.rules.kept.share'),
            t('pages.rules.kept.waived'),
            t('pages.rules.kept.tightened'),
            t('pages.rules.kept.facts'),
          ]}
          rows={shown.map(policy => ({
            key: `${policy.body} ${policy.policy}`,
            cells: [
              <PolicyName key="policy" policy={policy} />,
              policy.satisfied
                ? t('pages.rules.results.of', {
                    passed: policy.satisfied.passed,
                    of: policy.satisfied.of,
                  })
                : t('pages.rules.kept.nothing'),
              <TallyBar key="share" tally={policy.tally} />,
              policy.tally.waived,
              <Tightened key="tightened" policy={policy} />,
              <Facts key="facts" policy={policy} />,
            ],
          }))}
        />
      )}
    </MoreRows>
  );
}

function PolicyName({ policy }: { policy: Policy }) {
  const t = usePageText();
  return (
    <div style={{ minWidth: 200 }}>
      <FreeText>{policy.title ?? policy.policy}</FreeText>
      <Typography variant="caption" color="textSecondary" component="div">
        <EntityRefLink entityRef={policy.body} hideIcon underline="always" /> ·{' '}
        {t(`pages.rules.kept.${policy.force}`)}
      </Typography>
    </div>
  );
}

function Tightened({ policy }: { policy: Policy }) {
  const { tightened, tightenedBy } = policy;
  return (
    <>
      {tightened}
      {tightenedBy.slice(0, 3).map(({ source, results }) => (
        <div key={source}>
          {source.includes(':') ? (
            <EntityRefLink entityRef={source} hideIcon />
          ) : (
            <FreeText>{source}</FreeText>
          )}{' '}
          ({results})
        </div>
      ))}
    </>
  );
}

function Facts({ policy }: { policy: Policy }) {
  const t = usePageText();
  const locale = useLocale();
  return (
    <>
      {policy.delegate.map(fact => (
        <div key={fact.is}>{sayFact(fact, t, locale)}</div>
      ))}
    </>
  );
}

function sayFact(
  fact: Policy['delegate'][number],
  t: PageTextFunction,
  locale: string | undefined,
): string {
  return fact.is === 'one-region'
    ? t('pages.rules.kept.oneRegion', {
        count: fact.notKept,
        region: fact.region,
      })
    : t('pages.rules.kept.mostlyWaived', {
        share: fact.waivedShare.toLocaleString(locale, {
          style: 'percent',
          maximumFractionDigits: 0,
        }),
      });
}

function LiftTable({ lift }: Pick<Uptake, 'lift'>) {
  const t = usePageText();
  if (lift.length === 0) return <></>;
  return (
    <Section title={t('pages.rules.kept.lift')}>
      <Typography variant="body2">{t('pages.rules.kept.liftNote')}</Typography>
      <CompactTable
        label={t('pages.rules.kept.lift')}
        headings={[
          t('pages.rules.rule'),
          t('pages.rules.kept.domains'),
          t('pages.rules.kept.bodies'),
        ]}
        rows={lift.map(({ rule, domains, asked }) => ({
          key: rule,
          cells: [
            <code key="rule">{rule}</code>,
            <EntityRefLinks
              key="domains"
              entityRefs={[...domains]}
              hideIcons
            />,
            <EntityRefLinks
              key="bodies"
              entityRefs={[...new Set(asked.map(({ body }) => body))]}
              hideIcons
            />,
          ],
        }))}
      />
    </Section>
  );
}

function shareOf({ satisfied }: Policy): number {
  return satisfied ? satisfied.passed / satisfied.of : 2;
}
