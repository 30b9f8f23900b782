import {
  DataMeshCard,
  type AnswerOf,
  type Loadable,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import { CompactTable } from '../../facts/CompactTable';
import { Section } from '../../facts/Section';
import { usePageText } from '../../facts/usePageText';
import { formatMatch } from './format';

type Ecosystem = AnswerOf<'getEcosystem'>;
type Boundary = 'region' | 'domain';

/** So many communities, products of one, and misplaced products are listed. */
const MAX_COMMUNITIES = 12;
const MAX_NAMES = 3;
const MAX_MISPLACED = 15;

/** The communities that flows form, beside what is drawn on paper. */
export function CommunitiesCard(props: { loadable: Loadable<Ecosystem> }) {
  const t = usePageText();
  return (
    <DataMeshCard
      title={t('pages.ecosystem.communities.title')}
      loadable={props.loadable}
      empty={t('pages.ecosystem.communities.none')}
    >
      {ecosystem => <Communities ecosystem={ecosystem} />}
    </DataMeshCard>
  );
}

function Communities({ ecosystem }: { ecosystem: Ecosystem }) {
  const t = usePageText();
  if (ecosystem.communities.length === 0)
    return (
      <Typography variant="body2">
        {t('pages.ecosystem.communities.none')}
      </Typography>
    );
  return (
    <Typography component="div" variant="body2">
      <p>
        <Match boundary="region" ecosystem={ecosystem} />{' '}
        <Match boundary="domain" ecosystem={ecosystem} />
      </p>
      <Typography variant="caption" color="textSecondary" component="p">
        {t('pages.ecosystem.communities.what')}
      </Typography>
      <CommunityTable ecosystem={ecosystem} />
      <Misplaced boundary="region" ecosystem={ecosystem} />
      <Misplaced boundary="domain" ecosystem={ecosystem} />
    </Typography>
  );
}

function Match(props: { boundary: Boundary; ecosystem: Ecosystem }) {
  const t = usePageText();
  const locale = useLocale();
  const { boundary, ecosystem } = props;
  const { match } = ecosystem[boundary];
  const name = t(`pages.ecosystem.communities.boundaries.${boundary}`);
  return (
    <>
      {match === undefined
        ? t('pages.ecosystem.communities.noMatch', { boundary: name })
        : t('pages.ecosystem.communities.match', {
            boundary: name,
            match: formatMatch(match, locale),
          })}
    </>
  );
}

function CommunityTable({ ecosystem }: { ecosystem: Ecosystem }) {
  const t = usePageText();
  const locale = useLocale();
  const { communities, region, domain } = ecosystem;
  const share = (
    { labels }: Ecosystem['region'],
    parts: Ecosystem['communities'][number]['regions'],
  ) =>
    parts.slice(0, MAX_NAMES).map(({ id, products }) => (
      <div key={id}>
        {titleOf(labels, id)} ({products})
      </div>
    ));
  return (
    <>
      <CompactTable
        label={t('pages.ecosystem.communities.title')}
        headings={[
          t('pages.ecosystem.communities.products'),
          t('pages.ecosystem.communities.size'),
          t('pages.ecosystem.communities.regions'),
          t('pages.ecosystem.communities.domains'),
        ]}
        rows={communities.slice(0, MAX_COMMUNITIES).map(each => ({
          key: each.products[0],
          cells: [
            <Names refs={each.products} of={each.size} />,
            each.size.toLocaleString(locale),
            share(region, each.regions),
            share(domain, each.domains),
          ],
        }))}
      />
      <More shown={MAX_COMMUNITIES} of={communities.length} />
    </>
  );
}

function Names(props: { refs: readonly string[]; of: number }) {
  const shown = props.refs.slice(0, MAX_NAMES);
  return (
    <>
      {shown.map(ref => (
        <div key={ref}>
          <EntityRefLink entityRef={ref} hideIcon />
        </div>
      ))}
      <More shown={shown.length} of={props.of} />
    </>
  );
}

function Misplaced(props: { boundary: Boundary; ecosystem: Ecosystem }) {
  const t = usePageText();
  const { boundary, ecosystem } = props;
  const { misplaced, labels } = ecosystem[boundary];
  if (misplaced.length === 0) return <></>;
  const title = t(`pages.ecosystem.communities.misplaced.${boundary}`, {
    number: misplaced.length,
  });
  return (
    <Section title={title}>
      <CompactTable
        label={title}
        headings={[
          t('pages.ecosystem.communities.product'),
          t('pages.ecosystem.communities.own'),
          t('pages.ecosystem.communities.community'),
        ]}
        rows={misplaced.slice(0, MAX_MISPLACED).map(each => ({
          key: each.ref,
          cells: [
            <EntityRefLink entityRef={each.ref} hideIcon />,
            titleOf(labels, each.label),
            titleOf(labels, each.community),
          ],
        }))}
      />
      <More shown={MAX_MISPLACED} of={misplaced.length} />
    </Section>
  );
}

function More(props: { shown: number; of: number }): ReactNode {
  const t = usePageText();
  const more = props.of - props.shown;
  return more > 0 ? (
    <>{t('pages.ecosystem.communities.andMore', { count: more })}</>
  ) : null;
}

function titleOf(labels: Ecosystem['region']['labels'], id: string): string {
  return labels.find(label => label.id === id)?.title ?? id;
}
