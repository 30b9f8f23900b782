// Judging anew what 1 and 100 changed data products concern, against a full
// evaluation of the same mesh.
import {
  buildMeshGraph,
  readMesh,
  type MeshGraph,
  type MeshItem,
} from '@backstage-data-mesh/model';
import {
  evaluateLive,
  evaluateMesh,
  governMesh,
  rules,
  type Evaluation,
  type LiveEvaluation,
  type Outcome,
} from '@backstage-data-mesh/rules';
import { layeredMesh } from '../harness/layeredMesh';
import { median, time, timeAsIs } from '../harness/measure';
import { createEdits, type EditReach } from '../harness/productEdits';
import { report } from '../harness/report';

const SIZES = [1_000, 10_000, 100_000];
const SINGLE_CHANGES = 200;
const BATCHES = 20;
const BATCH = 100;
const CASCADES = 20;

const today = '2026-11-20';

const govern = (graph: MeshGraph) => governMesh(graph, { rules, today });

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(values.length * share))];
}

/** Times of applying so many batches of changes, the parsing left out. */
function applyAll(
  live: LiveEvaluation,
  items: Map<string, MeshItem>,
  batches: readonly (readonly object[])[],
): number[] {
  return batches.map(entities => {
    const put = readMesh(entities).items;
    for (const item of put) items.set(item.ref, item);
    return timeAsIs(() => live.apply({ put }));
  });
}

/** The first result that differs; both list them by ref and rule. */
function findDifference(a: Evaluation, b: Evaluation): string | undefined {
  const others = b.outcomes()[Symbol.iterator]();
  let count = 0;
  for (const outcome of a.outcomes()) {
    count++;
    const other: Outcome | undefined = others.next().value;
    if (JSON.stringify(outcome) !== JSON.stringify(other)) {
      return `${JSON.stringify(outcome)} is not ${JSON.stringify(other)}`;
    }
  }
  if (count === 0) return 'there are no results';
  return others.next().done ? undefined : 'there are more results';
}

function measure(products: number) {
  const mesh = layeredMesh({ products, edges: products * 10 });
  const { items } = readMesh(mesh);
  const now = new Map(items.map(item => [item.ref, item]));
  const next = createEdits(mesh.slice(0, products));
  const batchesOf = (count: number, size: number, reach: EditReach) =>
    Array.from({ length: count }, () =>
      Array.from({ length: size }, () => next(reach)),
    );
  let live!: LiveEvaluation;
  const first = time(() => {
    live = evaluateLive(items, { today, govern });
  });
  const apply = (count: number, size: number, reach: EditReach = 'local') =>
    applyAll(live, now, batchesOf(count, size, reach));
  apply(50, 1);
  const single = apply(SINGLE_CHANGES, 1);
  const batch = apply(BATCHES, BATCH);
  const cascade = apply(CASCADES, 1, 'cascading');
  const graph = buildMeshGraph(now.values());
  let full!: Evaluation;
  const fullMs = time(() => {
    full = evaluateMesh(graph, { today, ...govern(graph) });
  });
  const difference = findDifference(live.evaluation, full);
  if (difference) throw new Error(`Not equal: ${difference}`);
  return { products, first, single, batch, cascade, fullMs };
}

function main() {
  const measured = SIZES.map(measure);
  const { single, batch, fullMs } = measured[measured.length - 1];
  report({
    name: 'eval-incremental',
    summary: `Judging anew what changed data products concern, by all ${rules.length} rules over a layered mesh with ten edges per product; medians and 95th percentiles in ms. A changed product has another title, owner, domain, life cycle, promise, version or one input less: ${SINGLE_CHANGES} changes one by one, then ${BATCHES} times ${BATCH} at once. Changes follow each other as in a backend, and pay for the garbage of those before. Cascades are changes of a classification, which concern all that is downstream. Statistics of the whole mesh are left out; they are judged when they are asked for. At the end all results were equal to those of a full evaluation.`,
    head: [
      'products',
      'first run',
      'full run',
      '1 changed',
      '1, p95',
      `${BATCH} changed`,
      `${BATCH}, p95`,
      'a cascade',
      'cascade, most',
    ],
    rows: measured.map(run => [
      run.products.toLocaleString('en'),
      run.first.toFixed(0),
      run.fullMs.toFixed(0),
      median(run.single).toFixed(2),
      percentile(run.single, 0.95).toFixed(2),
      median(run.batch).toFixed(1),
      percentile(run.batch, 0.95).toFixed(1),
      median(run.cascade).toFixed(1),
      Math.max(...run.cascade).toFixed(1),
    ]),
    targets: [
      {
        text: `1 of 100,000 products changed: ${median(single).toFixed(2)} ms, at most 2 ms; a full run takes ${(fullMs / median(single)).toFixed(0)} times as long`,
        isMet: median(single) <= 2,
      },
      {
        text: `${BATCH} of 100,000 products changed: ${median(batch).toFixed(1)} ms, at most 20 ms`,
        isMet: median(batch) <= 20,
      },
    ],
  });
}

main();
