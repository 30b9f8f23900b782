import { EmptyTeaching } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useText } from '../facts/useText';

/** The few lines with which a team says how it works. */
export function TeamLesson({ teamRef }: { teamRef: string }) {
  const t = useText();
  return (
    <EmptyTeaching
      title={t('teams.teamType.undefined')}
      description={t('team.writeProfile')}
      yaml={`kind: TeamProfile
spec:
  team: ${teamRef}
  owner: ${teamRef}
  type: stream-aligned
`}
    />
  );
}
