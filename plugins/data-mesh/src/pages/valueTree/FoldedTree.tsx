import type { ValueTree } from '@backstage-data-mesh/model';
import {
  Button,
  useTheme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useMemo } from 'react';
import { usePageText } from '../../facts/usePageText';
import { LeftOut } from '../../valueTree/LeftOut';
import type { LookOf } from '../../valueTree/NodeCard';
import { TreeLegend } from '../../valueTree/TreeLegend';
import { TreeLesson } from '../../valueTree/TreeLesson';
import { useFolding } from '../../valueTree/useFolding';
import { ValueTreeOutline } from '../../valueTree/ValueTreeOutline';
import { ValueTreePicture } from '../../valueTree/ValueTreePicture';
import { useAddress } from '../address/useAddress';
import { Controls } from '../controls/Controls';
import { colourTraits } from '../traits/traitColours';
import { TraitLegend } from '../traits/TraitLegend';
import { countTraits } from '../traits/traits';
import { PHASES, traitsOfTree, type TreeColours } from './treeTraits';

/** A tree as a picture or an outline, folded, with the node of the address in focus. */
export function FoldedTree(props: {
  mode: 'tree' | 'outline';
  colour: TreeColours;
  tree: ValueTree;
  isFiltered: boolean;
}) {
  const t = usePageText();
  const address = useAddress();
  const { mode, colour, isFiltered } = props;
  const node = address.get('node');
  const tree = useMemo(() => {
    const isThere = props.tree.nodes.some(({ id }) => id === node);
    return isThere ? { ...props.tree, focusId: node } : props.tree;
  }, [props.tree, node]);
  const look = useTreeLook(props.tree, colour);
  const folding = useFolding(tree, { isUnfolded: isFiltered });
  return (
    <>
      <Controls>
        <Button size="small" onClick={folding.unfoldAll}>
          {t('valueTree.unfoldAll')}
        </Button>
        <Button size="small" onClick={folding.reset}>
          {t('valueTree.foldAll')}
        </Button>
      </Controls>
      {mode === 'tree' ? (
        <>
          {look && (
            <TraitLegend
              by={t(`pages.traits.${colour}`)}
              traits={look.counted}
              colourOf={look.colourOf}
            />
          )}
          <ValueTreePicture folding={folding} lookOf={look?.lookOf} />
          <TreeLegend folding={folding} />
        </>
      ) : (
        <ValueTreeOutline folding={folding} />
      )}
      <LeftOut folding={folding} />
      {!isFiltered && <TreeLesson tree={folding.tree} />}
    </>
  );
}

/** How nodes are coloured; `undefined` by their tiers, which have colours. */
function useTreeLook(tree: ValueTree, by: TreeColours) {
  const t = usePageText();
  const theme = useTheme();
  return useMemo(() => {
    if (by === 'tier') return undefined;
    const traits = traitsOfTree(tree, by, t);
    const known = by === 'state' ? PHASES : undefined;
    const counted = countTraits(traits.values(), known);
    const colourOf = colourTraits(counted, theme, known);
    const lookOf: LookOf = ({ id }) => {
      const trait = traits.get(id);
      return trait && { word: trait.word, colour: colourOf(trait.id) };
    };
    return { counted, colourOf, lookOf };
  }, [tree, by, t, theme]);
}
