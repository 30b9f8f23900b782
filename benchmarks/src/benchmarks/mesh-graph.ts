// How long the mesh graph takes to build, and how that grows with the mesh.
import {
  buildMeshGraph,
  findCycles,
  findReach,
  readMesh,
} from '@backstage-data-mesh/model';
import { median, time, usedMib } from '../harness/measure';
import { randomMesh, type MeshSize } from '../harness/randomMesh';
import { report } from '../harness/report';

const RUNS = 7;
const TARGET_MS = 800;
const SIZES: readonly MeshSize[] = [
  { products: 1_000, edges: 10_000 },
  { products: 10_000, edges: 100_000 },
  { products: 100_000, edges: 1_000_000 },
];

function medianOf(work: () => unknown): number {
  return median(Array.from({ length: RUNS }, () => time(work)));
}

function measure(size: MeshSize) {
  const { items } = readMesh(randomMesh(size));
  const before = usedMib();
  const graph = buildMeshGraph(items);
  const mib = usedMib() - before;
  return {
    ...size,
    build: medianOf(() => buildMeshGraph(items)),
    cycles: medianOf(() => findCycles(graph, 'consumesFrom')),
    reach: medianOf(() => findReach(graph, 0, ['consumesFrom', 'suppliesTo'])),
    mib,
  };
}

const measured = SIZES.map(measure);
const largest = measured[measured.length - 1];

report({
  name: 'mesh-graph',
  summary: `Building the mesh graph from parsed entities, finding all cycles, and everything that one product is connected to. Medians of ${RUNS} runs.`,
  head: [
    'products',
    'edges',
    'build, ms',
    'cycles, ms',
    'reach, ms',
    'graph, MiB',
  ],
  rows: measured.map(({ products, edges, build, cycles, reach, mib }) => [
    products.toLocaleString('en'),
    edges.toLocaleString('en'),
    ...[build, cycles, reach].map(value => value.toFixed(1)),
    mib.toFixed(0),
  ]),
  targets: [
    {
      text: `build of 100,000 products and 1,000,000 edges in ${largest.build.toFixed(0)} ms, at most ${TARGET_MS} ms`,
      isMet: largest.build <= TARGET_MS,
    },
  ],
});
