import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../../facts/CompactTable';
import { Section } from '../../facts/Section';
import { usePageText, type PageTextFunction } from '../../facts/usePageText';
import { Change } from './Change';
import { MoreRows } from '../found/MoreRows';

type Teams = AnswerOf<'whatIf'>['teams'];
type Load = NonNullable<Teams[number]['before']>;

/** What teams carry before and after. */
export function TeamsTable({ teams }: { teams: Teams }) {
  const t = usePageText();
  if (teams.length === 0) return <></>;
  const say = (
    { before, after }: Teams[number],
    tell: (load: Load) => string,
  ) => (
    <Change
      before={before ? tell(before) : t('pages.whatIf.teams.isNew')}
      after={after ? tell(after) : t('pages.whatIf.teams.isGone')}
    />
  );
  return (
    <Section title={t('pages.whatIf.teams.title')}>
      <MoreRows items={teams}>
        {shown => (
          <CompactTable
            label={t('pages.whatIf.teams.title')}
            headings={[
              t('pages.whatIf.teams.team'),
              t('pages.whatIf.teams.products'),
              t('pages.whatIf.teams.weight'),
              t('pages.whatIf.teams.people'),
              t('pages.whatIf.teams.partners'),
              t('pages.whatIf.teams.initiatives'),
            ]}
            rows={shown.map(each => ({
              key: each.team,
              cells: [
                <EntityRefLink key="team" entityRef={each.team} hideIcon />,
                say(each, load => String(load.products)),
                say(each, load => sayWeight(load, t)),
                say(each, load => sayPeople(load, t)),
                say(each, ({ partners }) =>
                  String(
                    partners.collaboration +
                      partners['x-as-a-service'] +
                      partners.facilitating,
                  ),
                ),
                say(each, load => String(load.initiatives)),
              ],
            }))}
          />
        )}
      </MoreRows>
      <Typography variant="caption" color="textSecondary" component="p">
        {t('pages.whatIf.teams.note')}
      </Typography>
    </Section>
  );
}

function sayWeight({ weight }: Load, t: PageTextFunction): string {
  const { least, most, capacity } = weight;
  const range =
    least === most
      ? String(least)
      : t('pages.whatIf.teams.range', {
          least,
          most,
        });
  return t('pages.whatIf.teams.of', {
    weight: range,
    capacity,
  });
}

function sayPeople({ people }: Load, t: PageTextFunction): string {
  if (!people) return t('pages.whatIf.teams.unknown');
  return people.isAtLeast
    ? t('pages.whatIf.teams.atLeast', { count: people.people })
    : String(people.people);
}
