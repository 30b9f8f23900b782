import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../facts/usePageText';
import type { Folding } from './useFolding';

/** How much of a tree is not drawn, or not read. */
export function LeftOut({ folding: { leftOut, tree } }: { folding: Folding }) {
  const t = usePageText();
  return (
    <div role="status">
      {leftOut > 0 && (
        <Typography variant="body2">
          {t('valueTree.leftOut', { count: leftOut })}
        </Typography>
      )}
      {tree.isCut && (
        <Typography variant="body2">
          {t('valueTree.cut', { total: tree.nodes.length })}
        </Typography>
      )}
    </div>
  );
}
