import { PageFrame } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from '../facts/useText';
import { MeshOverviewContent } from './MeshOverviewContent';

/** The page in the legacy frontend system, where it brings its own header. */
export function LegacyMeshPage() {
  const t = useText();
  return (
    <PageFrame title={t('overview.title')}>
      <MeshOverviewContent />
    </PageFrame>
  );
}
