import {
  nameOfRef,
  type OperatingModel,
  type OperatingModelTeam,
  type ProductInteraction,
} from '@backstage-data-mesh/model';
import { EntityLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { usePageText } from '../facts/usePageText';
import { InteractionEntries } from '../teams/InteractionEntries';

/** Who works with whom on the product; what ends soonest stands first. */
export function InteractionList(props: { model: OperatingModel }) {
  const t = usePageText();
  const { interactions, teams } = props.model;
  if (interactions.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('operatingModel.noInteractions')}
      </Typography>
    );
  }
  const byRef = new Map(teams.map(team => [team.ref, team]));
  return (
    <InteractionEntries
      label={t('teams.interactions')}
      entries={interactions.map(item => entryOf(item, byRef.get(item.teamRef)))}
    />
  );
}

function entryOf(item: ProductInteraction, team?: OperatingModelTeam) {
  const { id, teamRef, interaction, contractRef } = item;
  return {
    key: id,
    interaction,
    model: team?.model,
    team: (
      <EntityLink
        entityRef={teamRef}
        title={team?.title ?? nameOfRef(teamRef)}
        isMissing={team?.isMissing}
      />
    ),
    contract: contractRef && <EntityRefLink entityRef={contractRef} hideIcon />,
  };
}
