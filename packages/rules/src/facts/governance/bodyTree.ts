import {
  governanceBody,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { addToList } from '../../memory/listMap';

/** Tells whether a body is the parent of another, or a parent of its parent. */
export type IsParent = (parent: MeshNode, body: MeshNode) => boolean;

/** The numbers of a body and of all below it, which follow one another. */
interface Range {
  readonly first: number;
  readonly count: number;
}

/**
 * Numbers the bodies so that those below a body follow it: each question takes
 * the same time, however many levels lie between. In a circle each is a parent
 * of each other.
 */
export function indexParents(graph: MeshGraph): IsParent {
  const bodies = graph.ofKind(governanceBody);
  const parentOf = (body: MeshNode) => graph.first(body, 'governedBy');
  const circles = findCircles(bodies, parentOf);
  const asOne = (node: MeshNode) => circles.get(node) ?? node;
  const tops = new Set<MeshNode>();
  const children = new Map<MeshNode, MeshNode[]>();
  for (const body of bodies) {
    const parent = parentOf(body);
    if (parent === undefined || asOne(parent) === asOne(body))
      tops.add(asOne(body));
    else addToList(children, asOne(parent), asOne(body));
    // of a parent that is not in the mesh no more is known
    if (parent !== undefined && !graph.itemOf(parent)) tops.add(parent);
  }
  const ranges = numberTrees(tops, children);
  // very many pairs are asked about: by their numbers
  const firsts: number[] = new Array(graph.nodeCount).fill(NaN);
  const counts: number[] = new Array(graph.nodeCount).fill(0);
  for (const node of [...bodies, ...tops]) {
    const range = ranges.get(asOne(node));
    if (range) [firsts[node], counts[node]] = [range.first, range.count];
  }
  return (parent, body) => {
    const place = firsts[body] - firsts[parent];
    return parent !== body && place >= 0 && place < counts[parent];
  };
}

/** The bodies in circles, each with the one that stands for its circle. */
function findCircles(
  bodies: Iterable<MeshNode>,
  parentOf: (body: MeshNode) => MeshNode | undefined,
): ReadonlyMap<MeshNode, MeshNode> {
  const circles = new Map<MeshNode, MeshNode>();
  const metFrom = new Map<MeshNode, MeshNode>();
  for (const start of bodies) {
    let node: MeshNode | undefined = start;
    while (node !== undefined && !metFrom.has(node)) {
      metFrom.set(node, start);
      node = parentOf(node);
    }
    // the way came back to itself, not to one that was gone before
    if (node === undefined || metFrom.get(node) !== start) continue;
    const first = node;
    while (node !== undefined && !circles.has(node)) {
      circles.set(node, first);
      node = parentOf(node);
    }
  }
  return circles;
}

function numberTrees(
  tops: Iterable<MeshNode>,
  children: ReadonlyMap<MeshNode, readonly MeshNode[]>,
): ReadonlyMap<MeshNode, Range> {
  const order: MeshNode[] = [];
  const open = [...tops];
  const firsts = new Map<MeshNode, number>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    firsts.set(node, order.length);
    order.push(node);
    for (const child of children.get(node) ?? []) open.push(child);
  }
  const ranges = new Map<MeshNode, Range>();
  // from the end, so that those below a body are counted before it
  for (const node of order.reverse()) {
    let count = 1;
    for (const child of children.get(node) ?? [])
      count += ranges.get(child)?.count ?? 0;
    ranges.set(node, { first: firsts.get(node) ?? 0, count });
  }
  return ranges;
}
