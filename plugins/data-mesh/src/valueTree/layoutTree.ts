import type { PlacedValueTreeNode } from '@backstage-data-mesh/model';
import { stratify, tree as tidyTree } from 'd3-hierarchy';

/** The size of a node, in pixels. */
export interface NodeSize {
  readonly width: number;
  readonly height: number;
  /** How many lines a title has. */
  readonly lines: number;
}

/** The size where no room is known. */
export const NODE: NodeSize = { width: 232, height: 104, lines: 2 };

/** The room around a node, in pixels. */
export const GAP = { x: 56, y: 16 } as const;

/** Where a node stands: its upper left corner, in pixels. */
export interface PlacedBox {
  readonly node: PlacedValueTreeNode;
  readonly x: number;
  readonly y: number;
}

/** A line from a parent to a child. */
export interface PlacedLink {
  readonly id: string;
  readonly path: string;
  /** True for a parent beside the first. */
  readonly isFurther: boolean;
}

/** A drawing of a tree, from left to right. */
export interface TreeLayout {
  readonly width: number;
  readonly height: number;
  /** Of each node. */
  readonly size: NodeSize;
  /** In the order of the nodes that were given. */
  readonly boxes: readonly PlacedBox[];
  readonly links: readonly PlacedLink[];
}

/**
 * Lays nodes out as a tidy tree (Reingold and Tilford, by d3-hierarchy). Links
 * to further parents are drawn over it and move nothing. The nodes begin with
 * the root, and the parent of each is among them.
 */
export function layoutTree(
  nodes: readonly PlacedValueTreeNode[],
  size: NodeSize = NODE,
): TreeLayout {
  if (nodes.length === 0)
    return { width: 0, height: 0, size, boxes: [], links: [] };
  const boxes = placeBoxes(nodes, size);
  return {
    width: Math.max(...boxes.map(({ x }) => x)) + size.width,
    height: Math.max(...boxes.map(({ y }) => y)) + size.height,
    size,
    boxes,
    links: [...branches(boxes, size), ...furtherLinks(boxes, size)],
  };
}

function placeBoxes(
  nodes: readonly PlacedValueTreeNode[],
  size: NodeSize,
): PlacedBox[] {
  const root = stratify<PlacedValueTreeNode>()
    .id(({ id }) => id)
    .parentId(({ parentId }) => parentId)([...nodes]);
  // the layout grows downwards; ours grows to the right, so x and y change places
  const placed = tidyTree<PlacedValueTreeNode>()
    .nodeSize([size.height + GAP.y, size.width + GAP.x])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.15))(root)
    .descendants();
  const top = Math.min(...placed.map(({ x }) => x));
  const byId = new Map(placed.map(({ data, x, y }) => [data.id, { x, y }]));
  return nodes.map(node => {
    const { x, y } = byId.get(node.id)!;
    return { node, x: y, y: x - top };
  });
}

function branches(boxes: readonly PlacedBox[], size: NodeSize): PlacedLink[] {
  const boxOf = finder(boxes);
  return boxes.flatMap(box => {
    const parent = boxOf(box.node.parentId);
    return parent ? [link(parent, box, { size, isFurther: false })] : [];
  });
}

function furtherLinks(
  boxes: readonly PlacedBox[],
  size: NodeSize,
): PlacedLink[] {
  const boxOf = finder(boxes);
  return boxes.flatMap(box =>
    furtherParentIds(box.node).flatMap(id => {
      const parent = boxOf(id);
      return parent ? [link(parent, box, { size, isFurther: true })] : [];
    }),
  );
}

/** One line per parent, however many ties there are to it. */
export function furtherParentIds(node: PlacedValueTreeNode): string[] {
  const ids = new Set(node.otherParents.map(({ id }) => id));
  if (node.parentId !== undefined) ids.delete(node.parentId);
  return [...ids];
}

function finder(boxes: readonly PlacedBox[]) {
  const byId = new Map(boxes.map(box => [box.node.id, box]));
  return (id: string | undefined) =>
    id === undefined ? undefined : byId.get(id);
}

function link(
  from: PlacedBox,
  to: PlacedBox,
  { size, isFurther }: { size: NodeSize; isFurther: boolean },
): PlacedLink {
  const half = size.height / 2;
  const start = { x: from.x + size.width, y: from.y + half };
  const end = { x: to.x, y: to.y + half };
  const bend = Math.max(GAP.x, Math.abs(end.x - start.x)) / 2;
  return {
    id: `${from.node.id} ${to.node.id}`,
    path: `M${start.x},${start.y} C${start.x + bend},${start.y} ${end.x - bend},${end.y} ${end.x},${end.y}`,
    isFurther,
  };
}
