import type { ValueTree } from '@backstage-data-mesh/model';
import { LeftOut } from './LeftOut';
import { TreeLegend } from './TreeLegend';
import { TreeLesson } from './TreeLesson';
import { TreeToolbar } from './TreeToolbar';
import { useFolding } from './useFolding';
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
