import {
  DataMeshCard,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useText } from '../facts/useText';
import { TeamLesson } from './TeamLesson';
import { TeamCardView } from './TeamCardView';
import { useTeamRef } from './useTeamRef';

/** What the mesh knows of the team of this group, whoever wrote it down. */
export function TeamCard() {
  const t = useText();
  const teamRef = useTeamRef();
  const loadable = useDataMesh(api => api.getTeam(teamRef), [teamRef]);
  return (
    <DataMeshCard
      title={t('team.title')}
      loadable={loadable}
      empty={<TeamLesson teamRef={teamRef} />}
    >
      {team => <TeamCardView team={team} />}
    </DataMeshCard>
  );
}
