// All rules over a whole mesh, how that grows, and ten flat rules against
// json-rules-engine.
import {
  buildMeshGraph,
  dataProduct,
  isOfKind,
  readMesh,
  type MeshGraph,
  type MeshItem,
} from '@backstage-data-mesh/model';
import {
  evaluateMesh,
  recommendedSettings,
  rules,
} from '@backstage-data-mesh/rules';
import { Engine } from 'json-rules-engine';
import { flatRules } from '../harness/flatRules';
import {
  median,
  ratioOf,
  time,
  timeAsIs,
  timeAsync,
  usedMib,
} from '../harness/measure';
import { seeded } from '../harness/random';
import { layeredMesh } from '../harness/layeredMesh';
import type { MeshSize } from '../harness/randomMesh';
import { barChart, report } from '../harness/report';

const PAIRS = 7;
const SIZES: readonly (MeshSize & { readonly name: string })[] = [
  { name: 'S', products: 100, edges: 1_000 },
  { name: 'M', products: 1_000, edges: 10_000 },
  { name: 'L', products: 10_000, edges: 100_000 },
  { name: 'XL', products: 100_000, edges: 1_000_000 },
];
/** A run of the flat rules is too short to be timed alone. */
const REPEATS = 20;
/** Ten rules over so many products. */
const FLAT_PRODUCTS = 10_000;

function measureAll({ name, ...size }: (typeof SIZES)[number]) {
  const { items } = readMesh(layeredMesh(size));
  const settings = recommendedSettings(rules);
  const graph = buildMeshGraph(items);
  const before = usedMib();
  const input = { rules, settingsFor: () => settings, today: '2026-11-20' };
  // held, so that the heap has the results too
  let kept: ReturnType<typeof evaluateMesh> | undefined;
  const evaluate = () => {
    kept = evaluateMesh(graph, input);
  };
  const firstMs = timeAsIs(evaluate);
  const heap = usedMib();
  const mib = heap - before;
  const runs = size.products > 10_000 ? 3 : PAIRS;
  const ms = median(Array.from({ length: runs }, () => time(evaluate)));
  const settledMs = median(
    Array.from({ length: runs }, () => timeAsIs(evaluate)),
  );
  const results = kept?.rules.length;
  return { name, ...size, firstMs, ms, settledMs, mib, heap, results };
}

const ours = flatRules.map(rule => rule.ours);
const ourSettings = recommendedSettings(ours);

function evaluateFlat(graph: MeshGraph) {
  return evaluateMesh(graph, {
    rules: ours,
    settingsFor: () => ourSettings,
  });
}

function ourVerdicts(graph: MeshGraph): number {
  let passed = 0;
  for (const { status } of evaluateFlat(graph).outcomes()) {
    if (status === 'pass') passed++;
  }
  return passed;
}

/** As Tech Insights does it: a new engine for each entity. */
async function theirVerdicts(items: readonly MeshItem[]): Promise<number> {
  const conditions = flatRules.map(rule => rule.theirs);
  let passed = 0;
  for (const { entity } of items) {
    const engine = new Engine(conditions, { allowUndefinedFacts: true });
    const { results } = await engine.run({ entity });
    passed += results.length;
  }
  return passed;
}

function repeat(times: number, work: () => unknown): void {
  for (let time = 0; time < times; time++) work();
}

async function compareFlat() {
  const mesh = layeredMesh({ products: FLAT_PRODUCTS, edges: 0 });
  const items = readMesh(mesh).items.filter(item =>
    isOfKind(item, dataProduct),
  );
  const graph = buildMeshGraph(items);
  const here = ourVerdicts(graph);
  const there = await theirVerdicts(items);
  if (here !== there) throw new Error(`${here} passes here, ${there} there`);
  const fast: number[] = [];
  const slow: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    slow.push(await timeAsync(() => theirVerdicts(items)));
    fast.push(time(() => repeat(REPEATS, () => evaluateFlat(graph))) / REPEATS);
  }
  return ratioOf(slow, fast, seeded(7));
}

/** Flat where time grows with products and edges. */
function drawGrowth(measured: readonly ReturnType<typeof measureAll>[]) {
  return barChart({
    title: 'Microseconds for each product and edge',
    labels: measured.map(({ products }) => products.toLocaleString('en')),
    values: measured.map(
      ({ ms, products, edges }) => (ms * 1_000) / (products + edges),
    ),
  });
}

async function main() {
  const flat = await compareFlat();
  const measured = SIZES.map(measureAll);
  const [, , large, largest] = measured;
  report({
    name: 'eval-full',
    summary: `All ${rules.length} rules over a whole mesh in one region, the graph being built: the first time in a process for that size, when entities are read too and little is compiled; then medians, first with all garbage collected before each, with which V8 throws compiled code away, then one after the other. The heap is what is in use when all is judged, with the entities and their graph; contracts are references. Ten flat rules over ${FLAT_PRODUCTS} data products against json-rules-engine 7.3.1, a new engine for each entity as Tech Insights makes it: ${PAIRS} alternating pairs, each of one run there and ${REPEATS} here, the number of passes being equal.`,
    head: [
      'class',
      'products',
      'edges',
      'the first time, ms',
      'all rules, ms',
      'again and again, ms',
      'results, MiB',
      'heap, MiB',
    ],
    rows: measured.map(({ name, products, edges, ...of }) => [
      ...[name, products.toLocaleString('en'), edges.toLocaleString('en')],
      ...[of.firstMs, of.ms, of.settledMs].map(ms => ms.toFixed(1)),
      ...[of.mib, of.heap].map(mib => mib.toFixed(0)),
    ]),
    chart: drawGrowth(measured),
    targets: [
      {
        text: `ten flat rules ${flat.ratio.toFixed(0)} × faster (95 % interval ${flat.lower.toFixed(0)} to ${flat.upper.toFixed(0)}), at least 300 ×`,
        isMet: flat.lower >= 300,
      },
      {
        text: `all rules at 10,000 products and 100,000 edges in ${large.ms.toFixed(0)} ms, at most 200 ms`,
        isMet: large.ms <= 200,
      },
      {
        text: `all rules at 100,000 products and 1,000,000 edges in ${(largest.ms / 1000).toFixed(1)} s, at most 2.5 s`,
        isMet: largest.ms <= 2_500,
      },
      {
        text: `heap with that mesh loaded and judged ${largest.heap.toFixed(0)} MiB, below 1,024 MiB`,
        isMet: largest.heap < 1_024,
      },
    ],
  });
}

main();
