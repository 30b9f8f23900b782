// Judging anew what 1 and 100 changed data products concern, against a full
// evaluation of the same mesh.
import {
  buildMeshGraph,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import {
  evaluateLive,
  evaluateMesh,
  governMesh,
  rules,
  type Evaluation,
  type LiveChange,
  type LiveEvaluation,
  type Outcome,
} from '@backstage-data-mesh/rules';
import { layeredMesh } from '../harness/layeredMesh';
import { median, time, timeAsIs } from '../harness/measure';
import { otherEdits } from '../harness/otherEdits';
import { createEdits, type EditReach } from '../harness/productEdits';
import { report } from '../harness/report';

const SIZES = [1_000, 10_000, 100_000];
const SINGLE_CHANGES = 200;
const BATCHES = 20;
const BATCH = 100;
const CASCADES = 20;
const OTHERS = 9;

const today = '2026-11-20';

const govern = (graph: MeshGraph, day: string) =>
  governMesh(graph, { rules, today: day });

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(values.length * share))];
}

/** What a change costs. */
interface Cost {
  readonly ms: number;
  /** How often a rule judged an entity. */
  readonly judgements: number;
  /** The longest that it kept others waiting, judged in slices. */
  readonly longestMs: number;
}

/** A slice of judging ends after so many milliseconds. */
const SLICE_MS = 4;

/** Applies a change in slices, as a backend does between two requests. */
function applyInSlices(live: LiveEvaluation, change: LiveChange): Cost {
  const before = live.judgements;
  let longestMs = timeAsIs(() => live.take(change));
  let ms = longestMs;
  for (let isDone = false; !isDone;) {
    const end = performance.now() + SLICE_MS;
    const slice = timeAsIs(() => {
      isDone = live.judge(() => performance.now() < end);
    });
    longestMs = Math.max(longestMs, slice);
    ms += slice;
  }
  live.takeChanges();
  return { ms, longestMs, judgements: live.judgements - before };
}

const costOf = (costs: readonly Cost[]) => ({
  ms: median(costs.map(({ ms }) => ms)),
  p95: percentile(
    costs.map(({ ms }) => ms),
    0.95,
  ),
  judgements: median(costs.map(({ judgements }) => judgements)),
  longestMs: Math.max(...costs.map(({ longestMs }) => longestMs)),
});

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
  let day = today;
  let live!: LiveEvaluation;
  const firstMs = time(() => {
    live = evaluateLive(items, { today, govern });
  });
  const apply = (change: LiveChange): Cost => {
    for (const item of change.put ?? []) now.set(item.ref, item);
    day = change.today ?? day;
    return applyInSlices(live, change);
  };
  const editProducts = (count: number, size: number, reach: EditReach) =>
    Array.from({ length: count }, () => {
      const entities = Array.from({ length: size }, () => next(reach));
      return apply({ put: readMesh(entities).items });
    });
  const rows = [
    { name: 'the first product', costs: editProducts(1, 1, 'local') },
    { name: '1 product', costs: editProducts(SINGLE_CHANGES, 1, 'local') },
    { name: `${BATCH} products`, costs: editProducts(BATCHES, BATCH, 'local') },
    { name: 'a cascade', costs: editProducts(CASCADES, 1, 'cascading') },
    ...otherEdits(mesh).map(({ name, next: nextEdit }) => ({
      name,
      costs: Array.from({ length: OTHERS }, () => apply(nextEdit())),
    })),
  ].map(({ name, costs }) => ({ name, ...costOf(costs) }));
  const graph = buildMeshGraph(now.values());
  let full!: Evaluation;
  const fullMs = time(() => {
    full = evaluateMesh(graph, { today: day, ...govern(graph, day) });
  });
  const difference = findDifference(live.evaluation, full);
  if (difference) throw new Error(`Not equal: ${difference}`);
  return { products, firstMs, fullMs, rows };
}

function main() {
  const measured = SIZES.map(measure);
  const { rows } = measured[measured.length - 1];
  const costs = new Map(rows.map(row => [row.name, row]));
  const target = (name: string, most: number) => {
    const { ms, judgements } = costs.get(name)!;
    return {
      text: `${name} changed, of 100,000 products: ${ms.toFixed(2)} ms and ${judgements} judgements, at most ${most} ms`,
      isMet: ms <= most,
    };
  };
  const midnight = costs.get('another day')!;
  report({
    name: 'eval-incremental',
    summary: `What changes cost a live evaluation of all ${rules.length} rules over a layered mesh with ten edges per product: medians and 95th percentiles in ms, and how often a rule judged an entity. A changed product has another title, owner, domain, life cycle, promise, version or one input less: the very first one, ${SINGLE_CHANGES} one by one, then ${BATCHES} times ${BATCH} at once. A cascade is a change of a classification, which concerns all that is downstream. The others are changed ${OTHERS} times each. Changes follow each other as in a backend, and pay for the garbage of those before; all are judged in slices of ${SLICE_MS} ms, and the longest time without a pause is told. Statistics of the whole mesh are left out: they are judged when they are asked for. At the end all results were equal to those of a full evaluation.`,
    head: [
      'products',
      'changed',
      'ms',
      '95 %',
      'judgements',
      'longest slice, ms',
    ],
    rows: measured.flatMap(run => [
      [
        run.products.toLocaleString('en'),
        'nothing: the first run, and a full one',
        `${run.firstMs.toFixed(0)}, ${run.fullMs.toFixed(0)}`,
        '',
        '',
        '',
      ],
      ...run.rows.map(row => [
        '',
        row.name,
        row.ms.toFixed(2),
        row.p95.toFixed(2),
        row.judgements.toLocaleString('en'),
        row.longestMs.toFixed(1),
      ]),
    ]),
    targets: [
      target('the first product', 10),
      target('1 product', 1),
      target(`${BATCH} products`, 20),
      target('vision of a domain', 50),
      target('policy for all', 300),
      target('another day', 1_000),
      {
        text: `another day, in slices: the longest takes ${midnight.longestMs.toFixed(1)} ms, at most 8 ms`,
        isMet: midnight.longestMs <= 8,
      },
    ],
  });
}

main();
