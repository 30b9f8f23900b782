import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { PlacedBox, TreeLayout } from './layoutTree';

/** Room that stays to the right of the node, in pixels. */
const MARGIN = 48;

/**
 * Scrolls a region so that one node stays where the reader sees it: halfway
 * down and no further to the right than needed at first, and in its place when
 * branches open or close around it.
 * The page itself does not scroll.
 */
export function useSteadyView(
  region: RefObject<HTMLElement>,
  layout: TreeLayout,
  anchorId: string,
  /** How large the layout is drawn. */
  scale = 1,
): void {
  const before = useRef<TreeLayout | undefined>(undefined);
  useLayoutEffect(() => {
    const box = boxOf(layout, anchorId);
    const element = region.current;
    if (!box || !element || before.current === layout) return;
    const old = before.current && boxOf(before.current, anchorId);
    if (old) {
      element.scrollLeft += (box.x - old.x) * scale;
      element.scrollTop += (box.y - old.y) * scale;
    } else {
      element.scrollLeft =
        box.x + layout.size.width + MARGIN - element.clientWidth;
      element.scrollTop =
        box.y - (element.clientHeight - layout.size.height) / 2;
    }
    before.current = layout;
  }, [region, layout, anchorId, scale]);
}

function boxOf({ boxes }: TreeLayout, id: string): PlacedBox | undefined {
  return boxes.find(({ node }) => node.id === id);
}
