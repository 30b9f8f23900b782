// How long the mesh graph takes to build, and how that grows with the mesh.
import {
  readMesh,
  buildMeshGraph,
  findCycles,
  findReach,
} from '@backstage-data-mesh/model';
import { compareGrowth } from './harness/growth';
import { randomMesh } from './harness/randomMesh';

/** Seconds for the largest size; the target of the design. */
const TARGET_SECONDS = 2;

compareGrowth({
  name: 'mesh-graph',
  sizes: [
    { products: 1_000, edges: 10_000 },
    { products: 10_000, edges: 100_000 },
    { products: 100_000, edges: 1_000_000 },
  ],
  prepare: size => readMesh(randomMesh(size)).items,
  steps: {
    build: items => buildMeshGraph(items),
    cycles: (_, graph) => findCycles(graph, 'consumesFrom'),
    reach: (_, graph) => findReach(graph, 0, ['consumesFrom', 'suppliesTo']),
  },
  target: { step: 'build', seconds: TARGET_SECONDS },
});
