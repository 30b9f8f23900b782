import {
  DataMeshCard,
  type AnswerOf,
  type Loadable,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../../facts/CompactTable';
import { Section } from '../../facts/Section';
import { usePageText } from '../../facts/usePageText';
import { formatShare } from './format';

/** So many pairs stand in a list. */
const MAX_PAIRS = 15;

type Ecosystem = AnswerOf<'getEcosystem'>;

/** Who needs each other and says nothing, and who says something without need. */
export function CoordinationCard(props: { loadable: Loadable<Ecosystem> }) {
  const t = usePageText();
  return (
    <DataMeshCard
      title={t('pages.ecosystem.coordination.title')}
      loadable={props.loadable}
      empty={t('pages.ecosystem.coordination.none')}
    >
      {ecosystem => <Coordination ecosystem={ecosystem} />}
    </DataMeshCard>
  );
}

function Coordination({ ecosystem }: { ecosystem: Ecosystem }) {
  const t = usePageText();
  const locale = useLocale();
  const { coordination, gaps, excess } = ecosystem;
  const { needed, congruence, weightedCongruence } = coordination;
  return (
    <Typography component="div" variant="body2">
      <p>
        {congruence === undefined || weightedCongruence === undefined
          ? t('pages.ecosystem.coordination.none')
          : t('pages.ecosystem.coordination.share', {
              declared: needed - coordination.gaps,
              needed,
              share: formatShare(congruence, locale),
              weighted: formatShare(weightedCongruence, locale),
            })}
      </p>
      <Section
        title={t('pages.ecosystem.coordination.gaps', {
          number: coordination.gaps,
        })}
      >
        {gaps.length > 0 ? (
          <Pairs pairs={gaps} of={coordination.gaps} hasFlows />
        ) : (
          t('pages.ecosystem.coordination.noGaps')
        )}
      </Section>
      <Section
        title={t('pages.ecosystem.coordination.excess', {
          number: coordination.excess,
        })}
      >
        {excess.length > 0 ? (
          <Pairs pairs={excess} of={coordination.excess} />
        ) : (
          t('pages.ecosystem.coordination.noExcess')
        )}
      </Section>
      <Typography variant="caption" color="textSecondary" component="p">
        {t('pages.ecosystem.coordination.source')}
      </Typography>
    </Typography>
  );
}

function Pairs(props: {
  pairs: Ecosystem['gaps'];
  /** Those that are told are not all, where they are many. */
  of: number;
  hasFlows?: boolean;
}) {
  const t = usePageText();
  const locale = useLocale();
  const { pairs, of, hasFlows = false } = props;
  const shown = pairs.slice(0, MAX_PAIRS);
  return (
    <>
      <CompactTable
        label={t('pages.ecosystem.coordination.teams')}
        headings={[
          t('pages.ecosystem.coordination.teams'),
          ...(hasFlows ? [t('pages.ecosystem.coordination.flows')] : []),
        ]}
        rows={shown.map(({ teams: [a, b], flows }) => ({
          key: `${a} ${b}`,
          cells: [
            <>
              <EntityRefLink entityRef={a} hideIcon /> ·{' '}
              <EntityRefLink entityRef={b} hideIcon />
            </>,
            ...(hasFlows ? [flows.toLocaleString(locale)] : []),
          ],
        }))}
      />
      {of > shown.length &&
        t('pages.ecosystem.communities.andMore', {
          count: of - shown.length,
        })}
    </>
  );
}
