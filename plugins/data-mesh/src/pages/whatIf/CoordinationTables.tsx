import {
  useLocale,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../../facts/CompactTable';
import { Section } from '../../facts/Section';
import { usePageText, type PageTextFunction } from '../../facts/usePageText';
import { MoreRows } from '../found/MoreRows';

type Coordination = AnswerOf<'whatIf'>['coordination'];
type Figures = Coordination['before'];

/** How flows lie to teams, before and after, and who would need whom. */
export function CoordinationTables(props: { coordination: Coordination }) {
  const t = usePageText();
  const locale = useLocale();
  const { before, after, becomesNeeded, becomesIdle } = props.coordination;
  const row = (name: Measure, tell: (figures: Figures) => string) => ({
    key: name,
    cells: [
      t(`pages.whatIf.coordination.${name}`),
      tell(before),
      tell(before) === tell(after) ? (
        tell(after)
      ) : (
        <strong key="after">{tell(after)}</strong>
      ),
    ],
  });
  return (
    <>
      <Section title={t('pages.whatIf.coordination.title')}>
        <CompactTable
          label={t('pages.whatIf.coordination.title')}
          headings={[
            t('pages.whatIf.coordination.measure'),
            t('pages.whatIf.coordination.before'),
            t('pages.whatIf.coordination.after'),
          ]}
          rows={[
            row('needed', ({ needed }) => String(needed)),
            row('gaps', ({ gaps }) => String(gaps)),
            row('excess', ({ excess }) => String(excess)),
            row('congruence', ({ congruence }) => percent(congruence, locale)),
            ...(['team', 'domain', 'region'] as const).map(name =>
              row(name, ({ crossing }) =>
                sayCrossing(crossing[name], t, locale),
              ),
            ),
          ]}
        />
        {(before.isTooFew || after.isTooFew) && (
          <Typography variant="caption" color="textSecondary" component="p">
            {t('pages.whatIf.coordination.tooFew')}
          </Typography>
        )}
      </Section>
      <Pairs
        title={t('pages.whatIf.coordination.becomesNeeded')}
        pairs={becomesNeeded}
      />
      <Pairs
        title={t('pages.whatIf.coordination.becomesIdle')}
        pairs={becomesIdle}
      />
    </>
  );
}

type Measure =
  'needed' | 'gaps' | 'excess' | 'congruence' | 'team' | 'domain' | 'region';

function Pairs(props: { title: string; pairs: Coordination['becomesNeeded'] }) {
  const t = usePageText();
  const { title, pairs } = props;
  if (pairs.length === 0) return <></>;
  return (
    <Section title={title}>
      <MoreRows items={pairs}>
        {shown => (
          <CompactTable
            label={title}
            headings={[
              t('pages.whatIf.coordination.teams'),
              t('pages.whatIf.coordination.flows'),
            ]}
            rows={shown.map(({ teams, flows }) => ({
              key: teams.join(' '),
              cells: [
                <span key="teams">
                  <EntityRefLink entityRef={teams[0]} hideIcon />{' '}
                  {t('pages.whatIf.coordination.and')}{' '}
                  <EntityRefLink entityRef={teams[1]} hideIcon />
                </span>,
                flows,
              ],
            }))}
          />
        )}
      </MoreRows>
    </Section>
  );
}

function sayCrossing(
  crossing: Figures['crossing']['team'],
  t: PageTextFunction,
  locale: string | undefined,
): string {
  if (!crossing) return t('pages.whatIf.coordination.unknown');
  return t('pages.whatIf.coordination.crossing', {
    crossing: String(crossing.crossing),
    flows: String(crossing.flows),
    observed: percent(crossing.observed, locale),
    expected: percent(crossing.expected, locale),
  });
}

function percent(
  share: number | undefined,
  locale: string | undefined,
): string {
  return share === undefined
    ? '–'
    : share.toLocaleString(locale, {
        style: 'percent',
        maximumFractionDigits: 0,
      });
}
