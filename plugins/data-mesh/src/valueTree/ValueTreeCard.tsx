import {
  DataMeshCard,
  EmptyTeaching,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { usePageText } from '../facts/usePageText';
import { VISION } from './lessons';
import { useValueTree } from './useValueTree';
import { ValueTreeView } from './ValueTreeView';

/**
 * The value tree that the domain or value hypothesis of this page stands in.
 */
export function ValueTreeCard() {
  const t = usePageText();
  const loadable = useValueTree();
  return (
    <DataMeshCard
      title={t('valueTree.title')}
      subheader={t('valueTree.subheader')}
      loadable={loadable}
      empty={
        <EmptyTeaching
          title={t('valueTree.nothing.title')}
          description={t('valueTree.nothing.description')}
          yaml={VISION}
        />
      }
    >
      {tree => (
        <ValueTreeView key={`${tree.rootId} ${tree.focusId}`} tree={tree} />
      )}
    </DataMeshCard>
  );
}
