import type { ValueTree } from '@backstage-data-mesh/model';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from '../facts/useText';
import { TreeLegend } from './TreeLegend';
import { TreeLesson } from './TreeLesson';
import { TreeToolbar } from './TreeToolbar';
import { useFolding, type Folding } from './useFolding';
import { useViewMode } from './useViewMode';
import { ValueTreeOutline } from './ValueTreeOutline';
import { ValueTreePicture } from './ValueTreePicture';

/** A value tree, as a picture or as an outline of the same nodes. */
export function ValueTreeView({ tree }: { tree: ValueTree }) {
  const folding = useFolding(tree);
  const [mode, setMode] = useViewMode();
  return (
    <>
      <TreeToolbar mode={mode} onMode={setMode} folding={folding} />
      {mode === 'picture' ? (
        <>
          <ValueTreePicture folding={folding} />
          <TreeLegend folding={folding} />
        </>
      ) : (
        <ValueTreeOutline folding={folding} />
      )}
      <LeftOut folding={folding} />
      <TreeLesson tree={folding.tree} />
    </>
  );
}

function LeftOut({ folding: { leftOut, tree } }: { folding: Folding }) {
  const t = useText();
  return (
    <div role="status">
      {leftOut > 0 && (
        <Typography variant="body2">
          {t('valueTree.leftOut', { count: leftOut })}
        </Typography>
      )}
      {tree.isCut && (
        <Typography variant="body2">
          {t('valueTree.cut', { total: String(tree.nodes.length) })}
        </Typography>
      )}
    </div>
  );
}
