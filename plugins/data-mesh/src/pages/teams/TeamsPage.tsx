import type { TeamMap } from '@backstage-data-mesh/model';
import {
  DataMeshCard,
  EmptyTeaching,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { usePageText } from '../../facts/usePageText';
import { SubPage } from '../SubPage';
import { TeamsView } from './TeamsView';

/** Who works with whom, and between whom data flows: a map, a matrix, a timeline. */
export function TeamsPage() {
  const t = usePageText();
  const loadable = useDataMesh(api => api.getTeamMap(), []);
  const isBare =
    loadable.state === 'ready' && loadable.value.teams.length === 0;
  return (
    <SubPage loadable={loadable}>
      <DataMeshCard
        title={t('pages.teams.title')}
        loadable={isBare ? { ...loadable, state: 'empty' } : loadable}
        empty={
          <EmptyTeaching
            title={t('pages.teams.empty.title')}
            description={t('pages.teams.empty.description')}
            yaml={LESSON}
          />
        }
      >
        {(map: TeamMap) => <TeamsView map={map} />}
      </DataMeshCard>
    </SubPage>
  );
}

const LESSON = `kind: TeamProfile
spec:
  team: group:crew
  owner: group:crew
  type: stream-aligned
  teamInteractions: [{ with: group:platform, mode: x-as-a-service }]
`;
