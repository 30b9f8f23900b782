import type { TeamView } from '@backstage-data-mesh/model';
import {
  DataMeshCard,
  EntityLink,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Section } from '../facts/Section';
import { useText } from '../facts/useText';
import { InteractionEntries } from '../teams/InteractionEntries';
import { BetTable } from './BetTable';
import { PartnerTable } from './PartnerTable';
import { TeamLesson } from './TeamLesson';
import { useTeamRef } from './useTeamRef';

/** On whom a team depends, with its interactions and the bets it works on. */
export function WorksWithCard() {
  const t = useText();
  const teamRef = useTeamRef();
  const loadable = useDataMesh(api => api.getTeam(teamRef), [teamRef]);
  return (
    <DataMeshCard
      title={t('team.worksWith.title')}
      loadable={loadable}
      empty={<TeamLesson teamRef={teamRef} />}
    >
      {team => <WorksWith team={team} />}
    </DataMeshCard>
  );
}

function WorksWith({ team }: { team: TeamView }) {
  const t = useText();
  return (
    <Typography component="div" variant="body2">
      <Section title={t('team.worksWith.partners')}>
        {team.partners.length > 0 ? (
          <PartnerTable partners={team.partners} />
        ) : (
          t('team.worksWith.none')
        )}
      </Section>
      <Section title={t('teams.interactions')}>
        {team.interactions.length > 0 ? (
          <Interactions team={team} />
        ) : (
          t('team.noInteractions')
        )}
      </Section>
      <Section title={t('team.worksWith.bets')}>
        {team.bets.length > 0 ? (
          <BetTable bets={team.bets} />
        ) : (
          t('team.worksWith.noBets')
        )}
      </Section>
      {team.isCut && t('team.worksWith.more')}
    </Typography>
  );
}

function Interactions({ team }: { team: TeamView }) {
  const t = useText();
  return (
    <InteractionEntries
      label={t('teams.interactions')}
      entries={team.interactions.map(each => ({
        key: each.id,
        interaction: each.interaction,
        team: (
          <EntityLink
            entityRef={each.otherRef}
            title={each.otherTitle}
            isMissing={each.isMissing}
          />
        ),
        contract: each.contractRef && (
          <EntityRefLink entityRef={each.contractRef} hideIcon />
        ),
      }))}
    />
  );
}
