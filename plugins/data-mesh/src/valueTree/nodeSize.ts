import type { PlacedValueTreeNode } from '@backstage-data-mesh/model';
import { GAP, NODE, type NodeSize } from './layoutTree';

/** Wider, a card is mostly empty. */
const MAX_WIDTH = 340;
/** Longer titles are cut, and whole when pointed at. */
const MAX_LINES = 4;
/** What is at the sides of a title, and of the picture. */
const EDGES = { card: 36, picture: 68 } as const;
/** A letter and a line of a title, in pixels. */
const LETTER = 7.6;
const LINE = 19;

/**
 * How large nodes are, so that the picture uses the width it has and cuts no
 * title where there is room. All have one size, as the layout needs.
 */
export function sizeNodes(
  nodes: readonly PlacedValueTreeNode[],
  /** The width of the picture; nothing where it is not known. */
  available: number | undefined,
): NodeSize {
  const levels = new Set(nodes.map(({ level }) => level)).size;
  const room = (available ?? 0) - EDGES.picture - (levels - 1) * GAP.x;
  const fair = Math.floor(room / Math.max(1, levels));
  const width = Math.min(Math.max(fair, NODE.width), MAX_WIDTH);
  const letters = (width - EDGES.card) / LETTER;
  const needed = nodes.map(node =>
    node.tier === 'vision' && node.statement
      ? // it has no line of notes below it
        Math.ceil(node.statement.length / letters) - 1
      : Math.ceil(node.title.length / letters),
  );
  const most = needed.reduce((a, b) => Math.max(a, b), NODE.lines);
  const lines = Math.min(most, MAX_LINES);
  return { width, height: NODE.height + (lines - NODE.lines) * LINE, lines };
}
