// Judging anew what 1 and 100 changed data products concern, against a full
// evaluation of the same mesh.
import {
  buildMeshGraph,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import {
  liveEvaluationInSteps,
  evaluateMesh,
  governMesh,
  governMeshInSteps,
  recommendedSettings,
  rules,
  type Evaluation,
  type LiveChange,
  type Outcome,
} from '@backstage-data-mesh/rules';
import { layeredMesh } from '../harness/layeredMesh';
import {
  median,
  percentile,
  threadTime,
  threadTimeAsync,
} from '../harness/measure';
import { createStore, dated, otherEdits } from '../harness/otherEdits';
import { createEdits, type EditReach } from '../harness/productEdits';
import { barChart, report } from '../harness/report';
import {
  applyInSlices,
  GarbageWatch,
  SLICE_MS,
  startInSlices,
  type Cost,
  type Longest,
  type Started,
} from '../harness/slices';

const SIZES = [1_000, 10_000, 100_000];
const SINGLE_CHANGES = 200;
const BATCHES = 20;
const BATCH = 100;
const CASCADES = 20;
const OTHERS = 9;

const today = '2026-11-20';

const govern = (graph: MeshGraph, day: string) =>
  governMesh(graph, { rules, today: day });

const garbage = new GarbageWatch();

/** Makes changes of one kind, one after another. */
async function measureEdits(
  name: string,
  count: number,
  apply: () => Promise<Cost>,
) {
  const costs: Cost[] = [];
  const ownMs = await threadTimeAsync(async () => {
    for (let n = 0; n < count; n++) costs.push(await apply());
  });
  const longest = await garbage.longestOf(costs.flatMap(cost => cost.slices));
  return { name, ...costOf(costs), longest, ownMs: ownMs / count };
}

const costOf = (costs: readonly Cost[]) => ({
  ms: median(costs.map(({ ms }) => ms)),
  p95: percentile(
    costs.map(({ ms }) => ms),
    0.95,
  ),
  judgements: median(costs.map(({ judgements }) => judgements)),
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

async function measure(products: number) {
  const edges = products * 10;
  const mesh = [...layeredMesh({ products, edges }), ...dated];
  const { items } = readMesh(mesh);
  const store = createStore();
  const storedReadings = store.read;
  const now = new Map(items.map(item => [item.ref, item]));
  const next = createEdits(mesh.slice(0, products));
  let day = today;
  let first!: Started;
  const firstMs = await threadTimeAsync(async () => {
    first = await startInSlices(
      liveEvaluationInSteps(items, {
        ...{ today, storedReadings },
        govern: (graph, date) =>
          governMeshInSteps(graph, { rules, today: date }),
      }),
    );
  });
  const { live } = first;
  const longest = await garbage.longestOf(first.slices);
  const firstJudgements = live.judgements;
  const apply = (change: LiveChange): Promise<Cost> => {
    for (const item of change.put ?? []) now.set(item.ref, item);
    day = change.today ?? day;
    return applyInSlices(live, change);
  };
  const editProducts = (
    name: string,
    count: number,
    { size = 1, reach = 'local' }: { size?: number; reach?: EditReach } = {},
  ) => {
    const puts = Array.from({ length: count }, () => ({
      put: readMesh(Array.from({ length: size }, () => next(reach))).items,
    }));
    return measureEdits(name, count, () => apply(puts.shift() ?? {}));
  };
  const rows = [
    await editProducts('the first product', 1),
    await editProducts('1 product', SINGLE_CHANGES),
    await editProducts(`${BATCH} products`, BATCHES, { size: BATCH }),
    await editProducts('a cascade', CASCADES, { reach: 'cascading' }),
  ];
  for (const { name, next: nextEdit } of otherEdits(mesh, store.measure)) {
    rows.push(await measureEdits(name, OTHERS, () => apply(nextEdit())));
  }
  const graph = buildMeshGraph(now.values());
  let full!: Evaluation;
  const fullMs = threadTime(() => {
    full = evaluateMesh(graph, {
      ...{ today: day, storedReadings },
      ...govern(graph, day),
    });
  });
  const aloneMs = threadTime(() => judgeAlone(graph));
  const difference = findDifference(live.evaluation, full);
  if (difference) throw new Error(`Not equal: ${difference}`);
  return {
    ...{ products, edges, firstMs, firstJudgements, longest },
    ...{ fullMs, aloneMs, rows },
  };
}

/** One rule over all products, and nothing noted: what a policy for all needs. */
function judgeAlone(graph: MeshGraph): Evaluation {
  const alone = rules.filter(
    ({ id }) => id === 'interop-port-without-contract',
  );
  const settings = recommendedSettings(alone);
  return evaluateMesh(graph, { rules: alone, settingsFor: () => settings });
}

type Measured = Awaited<ReturnType<typeof measure>>;

/** Flat where an edit costs the same in a mesh of whatever size. */
function drawEdits(measured: readonly Measured[]): string {
  const bars = measured[0].rows
    .filter(({ name }) => !SWEEPS.includes(name))
    .flatMap(({ name }) =>
      measured.map(run => ({
        label: `${name}, ${shorten(run.edges)}`,
        value: msOf(run, name),
      })),
    );
  return barChart({
    title: 'Milliseconds of an edit, by the edges of the mesh',
    labels: bars.map(({ label }) => label),
    values: bars.map(({ value }) => value),
  });
}

function msOf({ rows }: Measured, name: string): number {
  return rows.find(row => row.name === name)!.ownMs;
}

/** Edits that concern every product. */
const SWEEPS = ['policy for all', 'day on which a grace ends'];

/** Flat where an edit that concerns everybody grows with the products. */
function drawSweeps(measured: readonly Measured[]): string {
  const bars = SWEEPS.flatMap(name =>
    measured.map(run => ({
      label: `${name}, ${shorten(run.edges)}`,
      value: (msOf(run, name) * 1_000) / run.products,
    })),
  );
  return barChart({
    title: 'Microseconds for each product of an edit that concerns all',
    labels: bars.map(({ label }) => label),
    values: bars.map(({ value }) => value),
  });
}

function tell({ ms, withoutGarbageMs }: Longest): string[] {
  return [ms.toFixed(1), withoutGarbageMs.toFixed(1)];
}

function shorten(count: number): string {
  return count >= 1e6 ? `${count / 1e6} M` : `${count / 1e3} K`;
}

async function main() {
  const measured: Measured[] = [];
  for (const size of SIZES) measured.push(await measure(size));
  const { rows, longest: started } = measured[measured.length - 1];
  const costs = new Map(rows.map(row => [row.name, row]));
  const target = (name: string, most: number) => {
    const { ownMs, judgements } = costs.get(name)!;
    return {
      text: `${name} changed, of 100,000 products: ${ownMs.toFixed(2)} ms and ${judgements} judgements, at most ${most} ms`,
      isMet: ownMs <= most,
    };
  };
  const slicesOf = (name: string, longest: Longest, most: number) => ({
    text: `${name}, in slices: the longest takes ${longest.ms.toFixed(1)} ms, at most ${most} ms (${longest.withoutGarbageMs.toFixed(1)} ms without collecting garbage)`,
    isMet: longest.ms <= most,
  });
  const slices = (name: string) => slicesOf(name, costs.get(name)!.longest, 8);
  report({
    name: 'eval-incremental',
    summary: `What changes cost a live evaluation of all ${rules.length} rules over a layered mesh with ten edges per product: the mean of the judging thread's own time, which is what counts (others on the machine do not slow it down; it is told in ticks, so that only many edits together tell it well); the median and the 95th percentile of the time that passed; and how often a rule judged an entity. A changed product has another title, owner, domain, life cycle, promise, version or one input less: the very first one, ${SINGLE_CHANGES} one by one, then ${BATCHES} times ${BATCH} at once. A cascade is a change of a classification, which concerns all that is downstream. The others are changed ${OTHERS} times each; on the last day a policy that is about all products begins to count. Changes follow each other as in a backend, and pay for the garbage of those before; all are judged in slices of ${SLICE_MS} ms, the start as well, and the longest time that passed without a pause is told, as it was and without the time that it took V8 to collect garbage in it. Statistics of the whole mesh are left out: they are judged when they are asked for. At the end all results were equal to those of a full evaluation.`,
    head: [
      'products',
      'changed',
      'own ms',
      'ms',
      '95 %',
      'judgements',
      'longest slice, ms',
      'without garbage',
    ],
    rows: measured.flatMap(run => [
      [
        run.products.toLocaleString('en'),
        'nothing: the first run, and a full one',
        `${run.firstMs.toFixed(0)}, ${run.fullMs.toFixed(0)}`,
        '',
        '',
        run.firstJudgements.toLocaleString('en'),
        ...tell(run.longest),
      ],
      [
        '',
        'one rule over all products, in a full run',
        run.aloneMs.toFixed(0),
        '',
        '',
        run.products.toLocaleString('en'),
        '',
        '',
      ],
      ...run.rows.map(row => [
        '',
        row.name,
        row.ownMs.toFixed(2),
        row.ms.toFixed(2),
        row.p95.toFixed(2),
        row.judgements.toLocaleString('en'),
        ...tell(row.longest),
      ]),
    ]),
    chart: `${drawEdits(measured)}\n\n${drawSweeps(measured)}`,
    targets: [
      target('the first product', 10),
      target('1 product', 1),
      target(`${BATCH} products`, 20),
      target('vision of a domain', 50),
      target('policy for all', 300),
      target('another day', 1_000),
      target('day on which a grace ends', 1_000),
      slicesOf('the start', started, 50),
      slices('policy for all'),
      slices('another day'),
      slices('day on which a grace ends'),
    ],
  });
}

void main();
