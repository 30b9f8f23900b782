import type { PlacedValueTreeNode } from '@backstage-data-mesh/model';
import type { TreeLayout } from './layoutTree';

/** What the lines from a node to those below it say. */
export interface Fork {
  readonly id: string;
  /** Where the lines begin, in pixels. */
  readonly x: number;
  readonly y: number;
  /** How many nodes stand directly below. */
  readonly below: number;
  /** How many of their measures are met, and how many they have. */
  readonly met: number;
  readonly measures: number;
}

/** The forks of a drawing: nodes that have others drawn below them. */
export function forksOf({ boxes, size }: TreeLayout): Fork[] {
  const children = new Map<string, PlacedValueTreeNode[]>();
  for (const { node } of boxes) {
    if (node.parentId === undefined) continue;
    const siblings = children.get(node.parentId);
    if (siblings) siblings.push(node);
    else children.set(node.parentId, [node]);
  }
  return boxes.flatMap(({ node, x, y }) => {
    const below = children.get(node.id);
    if (!below) return [];
    const measures = below.flatMap(child => child.measures);
    return [
      {
        id: node.id,
        x: x + size.width,
        y: y + size.height / 2,
        below: node.childIds.length,
        met: measures.filter(({ state }) => state === 'met').length,
        measures: measures.length,
      },
    ];
  });
}
