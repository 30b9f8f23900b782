import type { RelationName } from '../relations';
import type { MeshGraph, MeshNode } from './meshGraph';

/** What can be reached from a start, nearest first. @public */
export interface Reach {
  /** The nodes in breadth-first order, the start left out. */
  readonly nodes: readonly MeshNode[];
  /** The shortest chain from the start to a reached node, both included. */
  pathTo(node: MeshNode): MeshNode[];
}

/**
 * All nodes that can be reached by following the relations, in so many steps
 * where a number is given, in breadth-first order. Linear in what it reaches;
 * cycles do no harm.
 *
 * @public
 */
export function findReach(
  graph: MeshGraph,
  start: MeshNode,
  relations: readonly RelationName[],
  steps = Infinity,
): Reach {
  const cameFrom = new Map<MeshNode, MeshNode | undefined>([
    [start, undefined],
  ]);
  const queue: MeshNode[] = [start];
  const visit = (node: MeshNode) => {
    for (const relation of relations) {
      for (const target of graph.targets(node, relation)) {
        if (cameFrom.has(target)) continue;
        cameFrom.set(target, node);
        queue.push(target);
      }
    }
  };
  let next = 0;
  for (let step = 0; step < steps && next < queue.length; step++) {
    const end = queue.length;
    while (next < end) visit(queue[next++]);
  }
  return { nodes: queue.slice(1), pathTo: node => walkBack(cameFrom, node) };
}

function walkBack(
  cameFrom: ReadonlyMap<MeshNode, MeshNode | undefined>,
  node: MeshNode,
): MeshNode[] {
  const path: MeshNode[] = [];
  let step: MeshNode | undefined = cameFrom.has(node) ? node : undefined;
  while (step !== undefined) {
    path.push(step);
    step = cameFrom.get(step);
  }
  return path.reverse();
}
