// How long the layout of a value tree takes, against that of Backstage's
// dependency graph: dagre, with the options that it is given there.
import type { PlacedValueTreeNode } from '@backstage-data-mesh/model';
import dagre from '@dagrejs/dagre';
import {
  layoutTree,
  NODE,
} from '../../../plugins/data-mesh/src/valueTree/layoutTree';
import { median, ratioOf, time, type Ratio } from '../harness/measure';
import { seeded } from '../harness/random';
import { report } from '../harness/report';

const SEED = 20_261_129;
const RUNS = 7;
const SIZES = [200, 1_000, 5_000];
/** Below each node, as a mesh has it: some goals, a few bets, initiatives. */
const CHILDREN = 6;
const CROSS_LINKS = 0.1;
const TARGET_AT = 1_000;
const TARGET = 200;
/** After so many milliseconds of the other side it does not run once more. */
const ENOUGH_MS = 20_000;

const TIERS = ['vision', 'goal', 'hypothesis', 'initiative'] as const;

/** A tree whose parents stand before their children; some have a second parent. */
function treeOf(size: number): PlacedValueTreeNode[] {
  const random = seeded(SEED);
  const levels: number[] = [];
  return Array.from({ length: size }, (_, at): PlacedValueTreeNode => {
    const parent = at === 0 ? undefined : Math.floor((at - 1) / CHILDREN);
    levels.push(parent === undefined ? 1 : levels[parent] + 1);
    const further = Math.floor(random() * at);
    const isTied = at > 1 && further !== parent && random() < CROSS_LINKS;
    return {
      ...{ id: `n${at}`, entityRef: `n:default/${at}`, title: `n${at}` },
      ...{ phase: 'live', measures: [], isMissing: false, childIds: [] },
      tier: TIERS[levels[at] - 1] ?? 'product',
      level: levels[at],
      parentId: parent === undefined ? undefined : `n${parent}`,
      otherParents: isTied ? [{ id: `n${further}` }] : [],
    };
  });
}

/** As `DependencyGraph` of core-components does it, without being told otherwise. */
function layoutByDagre(nodes: readonly PlacedValueTreeNode[]) {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({
    ...{ nodesep: 50, edgesep: 10, ranksep: 50, marginx: 0, marginy: 0 },
    ...{ ranker: 'network-simplex', rankdir: 'TB' },
  });
  for (const { id } of nodes)
    graph.setNode(id, { id, width: NODE.width, height: NODE.height });
  const label = { width: 0, height: 0, weight: 1, minlen: 1 };
  for (const { id, parentId, otherParents } of nodes)
    for (const from of [parentId, ...otherParents.map(each => each.id)])
      if (from !== undefined)
        graph.setEdge(from, id, {
          ...{ ...label, labelpos: 'r', labeloffset: 10 },
        });
  dagre.layout(graph);
  return graph;
}

/** Both have to place the same nodes, and as many lines. */
function assertSame(nodes: readonly PlacedValueTreeNode[]): void {
  const ours = layoutTree(nodes);
  const theirs = layoutByDagre(nodes);
  const placed = ours.boxes.map(({ node }) => node.id).sort();
  const isSame =
    JSON.stringify(placed) === JSON.stringify([...theirs.nodes()].sort()) &&
    theirs.nodes().every(id => Number.isFinite(theirs.node(id).x)) &&
    ours.links.length === theirs.edgeCount();
  if (!isSame) throw new Error('The two layouts are not of the same tree');
}

interface Measured extends Ratio {
  readonly size: number;
  readonly runs: number;
  readonly ours: number;
  readonly theirs: number;
}

function measure(size: number): Measured {
  const nodes = treeOf(size);
  assertSame(nodes);
  const [fast, slow]: [number[], number[]] = [[], []];
  const spent = () => slow.reduce((sum, ms) => sum + ms, 0);
  while (fast.length < RUNS && spent() < ENOUGH_MS) {
    fast.push(time(() => layoutTree(nodes)));
    slow.push(time(() => layoutByDagre(nodes)));
  }
  return {
    ...{ size, runs: fast.length },
    ...{ ours: median(fast), theirs: median(slow) },
    ...ratioOf(slow, fast, seeded(SEED)),
  };
}

const measured = SIZES.map(measure);
const target = measured.find(({ size }) => size === TARGET_AT)!;

report({
  name: 'tree-layout',
  summary: `Laying out a value tree with 10 % links to second parents, against dagre as Backstage's dependency graph calls it. Medians of up to ${RUNS} runs in turn, with a bootstrap interval of 95 %.`,
  head: ['nodes', 'runs', 'ours, ms', 'dagre, ms', 'ratio', 'from', 'to'],
  rows: measured.map(({ size, runs, ours, theirs, ratio, lower, upper }) => [
    size.toLocaleString('en'),
    runs,
    ...[ours, theirs].map(ms => ms.toFixed(2)),
    `${ratio.toFixed(0)}×`,
    // one run has no interval
    ...[lower, upper].map(end => (runs > 1 ? `${end.toFixed(0)}×` : '–')),
  ]),
  targets: [
    {
      text: `${TARGET_AT.toLocaleString('en')} nodes ${target.ratio.toFixed(0)} times as fast (from ${target.lower.toFixed(0)}), at least ${TARGET} times`,
      isMet: target.lower >= TARGET,
    },
  ],
});
