import type { ValueTree } from '@backstage-data-mesh/model';
import { useMemo, useState } from 'react';
import {
  indexTree,
  shownNodes,
  toggle,
  unfoldAll,
  unfoldAtFirst,
  type IndexedTree,
  type Unfolded,
} from './unfolding';

/** More nodes than this are not put on the page at once. */
const MAX_DRAWN = 500;

/** What of a tree is shown, the same for picture and outline. */
export interface Folding {
  readonly tree: IndexedTree;
  readonly unfolded: Unfolded;
  /** The nodes to draw, in reading order. */
  readonly shown: IndexedTree['nodes'];
  /** How many open nodes are not drawn. */
  readonly leftOut: number;
  /** The node that the reader looks at: opened or closed last, or in focus. */
  readonly anchorId: string;
  readonly toggle: (id: string) => void;
  readonly unfoldAll: () => void;
  readonly reset: () => void;
}

/** Keeps which branches of a tree are open. */
export function useFolding(
  valueTree: ValueTree,
  /** True for a tree of which all is open at first. */
  { isUnfolded = false } = {},
): Folding {
  const tree = useMemo(() => indexTree(valueTree), [valueTree]);
  const start = tree.focusId ?? tree.rootId;
  const [anchorId, setAnchorId] = useState(start);
  const [unfolded, setUnfolded] = useState(() =>
    isUnfolded ? unfoldAll(tree) : unfoldAtFirst(tree),
  );
  const open = useMemo(() => shownNodes(tree, unfolded), [tree, unfolded]);
  const shown = useMemo(() => open.slice(0, MAX_DRAWN), [open]);

  function change(next: Unfolded, anchor: string): void {
    setUnfolded(next);
    setAnchorId(anchor);
  }

  return {
    tree,
    unfolded,
    shown,
    leftOut: open.length - shown.length,
    anchorId,
    toggle: id => change(toggle(unfolded, id), id),
    unfoldAll: () => change(unfoldAll(tree), start),
    reset: () => change(unfoldAtFirst(tree), start),
  };
}
