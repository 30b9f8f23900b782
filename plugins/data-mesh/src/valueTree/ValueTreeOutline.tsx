import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useMemo } from 'react';
import { usePageText } from '../facts/usePageText';
import { OutlineItem } from './OutlineItem';
import { buildOutlineRows } from './outlineRows';
import type { Folding } from './useFolding';
import { useOutlineKeys } from './useOutlineKeys';

const useStyles = makeStyles(
  {
    root: {
      listStyle: 'none',
      margin: 0,
      padding: 3,
      maxHeight: 'max(560px, 75vh)',
      overflowY: 'auto',
    },
  },
  { name: 'DataMeshValueTreeOutline' },
);

/**
 * The tree as an outline for keyboard and screen reader, after the tree view
 * pattern of the WAI-ARIA Authoring Practices: one tab stop, arrow keys within.
 */
export function ValueTreeOutline({ folding }: { folding: Folding }) {
  const classes = useStyles();
  const t = usePageText();
  const { tree, shown, unfolded } = folding;
  const rows = useMemo(
    () => buildOutlineRows(tree, shown, unfolded),
    [tree, shown, unfolded],
  );
  const { list, activeIndex, onKeyDown, activate } = useOutlineKeys(
    rows,
    folding,
  );
  return (
    <ul
      ref={list}
      role="tree"
      aria-label={t('valueTree.outline.label')}
      className={classes.root}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, index) => (
        <OutlineItem
          key={row.node.id}
          row={row}
          tree={tree}
          isActive={index === activeIndex}
          onFocus={() => activate(row.node.id)}
          onToggle={() => folding.toggle(row.node.id)}
        />
      ))}
    </ul>
  );
}
