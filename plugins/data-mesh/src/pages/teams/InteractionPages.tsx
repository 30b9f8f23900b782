import type { MappedInteraction, MappedTeam } from '@backstage-data-mesh/model';
import { EntityLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Button } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useState } from 'react';
import { CompactTable } from '../../facts/CompactTable';
import { DateText } from '../../facts/DateText';
import { NotGiven } from '../../facts/NotGiven';
import { usePageText } from '../../facts/usePageText';
import { InteractionModeMark } from '../../teams/InteractionModeMark';
import { InteractionTimeline } from '../../teams/timeline/InteractionTimeline';
import { Controls } from '../controls/Controls';
import { isLateOn } from './interactionsOn';

/** So many stand on a page. */
const PAGE = 40;

/** Interactions page by page, on a line of time or as a table. */
export function InteractionPages(props: {
  interactions: readonly MappedInteraction[];
  teams: ReadonlyMap<string, MappedTeam>;
  as: 'timeline' | 'table';
  /** The day that is looked at; ISO. */
  day: string;
}) {
  const t = usePageText();
  const [pages, setPages] = useState(1);
  const { interactions, teams, as, day } = props;
  const shown = interactions.slice(0, pages * PAGE);
  return (
    <>
      {as === 'timeline' ? (
        <InteractionTimeline
          label={t('pages.teams.table.label')}
          today={day}
          entries={shown.map(each => ({
            ...each,
            key: each.id,
            team: <Ends interaction={each} teams={teams} />,
          }))}
        />
      ) : (
        <InteractionTable interactions={shown} teams={teams} day={day} />
      )}
      {shown.length < interactions.length && (
        <Controls>
          {t('pages.teams.cutList', {
            shown: shown.length,
            all: interactions.length,
          })}
          <Button size="small" onClick={() => setPages(pages + 1)}>
            {t('pages.pager.next')}
          </Button>
        </Controls>
      )}
    </>
  );
}

function InteractionTable(props: {
  interactions: readonly MappedInteraction[];
  teams: ReadonlyMap<string, MappedTeam>;
  day: string;
}) {
  const t = usePageText();
  const { interactions, teams, day } = props;
  return (
    <CompactTable
      label={t('pages.teams.table.label')}
      headings={[
        t('pages.teams.table.teams'),
        t('pages.teams.table.mode'),
        t('pages.teams.table.since'),
        t('pages.teams.table.until'),
        t('pages.teams.table.status'),
      ]}
      rows={interactions.map(each => ({
        key: each.id,
        cells: [
          <Ends interaction={each} teams={teams} />,
          <>
            <InteractionModeMark mode={each.mode} role={each.role} />
            {each.role && <div>{t(`teams.role.${each.role}`)}</div>}
          </>,
          each.since ? <DateText iso={each.since} /> : <NotGiven />,
          each.until ? <DateText iso={each.until} /> : t('teams.noEnd'),
          t(`pages.teams.status.${isLateOn(each, day) ? 'late' : each.status}`),
        ],
      }))}
    />
  );
}

function Ends(props: {
  interaction: MappedInteraction;
  teams: ReadonlyMap<string, MappedTeam>;
}) {
  const t = usePageText();
  const { interaction, teams } = props;
  const [team, partner] = [interaction.team, interaction.partner].map(ref => (
    <EntityLink
      key={ref}
      entityRef={ref}
      title={teams.get(ref)?.title ?? ref}
      isMissing={teams.get(ref)?.isMissing}
    />
  ));
  return (
    <>
      {team} {t('pages.teams.table.withTeam')} {partner}
    </>
  );
}
