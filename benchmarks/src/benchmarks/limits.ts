// What stands between an evaluation and its targets: what has to be done in any
// case, measured beside the whole, in one run on one machine.
import {
  buildMeshGraph,
  dataProduct,
  liveMeshInSteps,
  finish,
  readMesh,
  type MeshGraph,
  type MeshItem,
} from '@backstage-data-mesh/model';
import {
  createLiveEvaluation,
  defineRule,
  evaluateMesh,
  governMesh,
  notApplicable,
  PASS,
  recommendedSettings,
  rules,
  type Rule,
} from '@backstage-data-mesh/rules';
import { layeredMesh } from '../harness/layeredMesh';
import { threadTime } from '../harness/measure';
import { createEdits } from '../harness/productEdits';
import { report } from '../harness/report';

const SIZES = [10_000, 100_000];
const RUNS = 5;
const BATCH = 100;
const BATCHES = 20;
const today = '2026-11-20';

/** A thread's time is told in ticks: what is short is done again and again. */
const REPEATS = 20;

/** The least of some runs: others on the machine can only make it more. */
function least(work: () => unknown, runs = RUNS): number {
  const all = Array.from({ length: runs }, () => {
    globalThis.gc?.();
    return threadTime(work);
  });
  return Math.min(...all);
}

function leastOfMany(work: () => unknown): number {
  const many = () => {
    for (let time = 0; time < REPEATS; time++) work();
  };
  return least(many) / REPEATS;
}

/** The same rules, each of which says at once that all is well. */
const empty = rules.map(rule => withCheck(rule, () => PASS));

/** The same rules, each of which looks at one field of its subject. */
const glancing = rules.map(rule =>
  withCheck(rule, ({ entity }) =>
    'lifecycle' in entity.spec ? PASS : NOTHING_SAID,
  ),
);

const NOTHING_SAID = notApplicable('it says nothing of its life');

function withCheck(
  rule: Rule,
  check: (subject: { readonly entity: { readonly spec: object } }) => unknown,
): Rule {
  return defineRule({ ...(rule as object), check } as never);
}

function evaluate(graph: MeshGraph, by: readonly Rule[]) {
  const settings = recommendedSettings(by);
  return evaluateMesh(graph, { rules: by, settingsFor: () => settings, today });
}

/** Looks at one field of the port that each input reads, and of the input. */
function walkFlows(graph: MeshGraph, items: readonly MeshItem[]): number {
  let seen = 0;
  for (const { ref } of items) {
    const node = graph.nodeOf(ref)!;
    const inputs = graph.get(dataProduct, node)?.spec.inputPorts ?? [];
    for (const { expects } of inputs) if (expects?.version) seen++;
    for (const provider of graph.targets(node, 'consumesFrom')) {
      const ports = graph.get(dataProduct, provider)?.spec.outputPorts;
      if (ports?.[0].version) seen++;
    }
  }
  return seen;
}

function measureFull(products: number) {
  const { items } = readMesh(layeredMesh({ products, edges: products * 10 }));
  const graph = buildMeshGraph(items);
  const readers = items.filter(({ kind }) => kind?.kind === dataProduct.kind);
  return [
    { what: 'all rules', ms: least(() => evaluate(graph, rules), 3) },
    {
      what: 'all rules, none of which looks',
      ms: least(() => evaluate(graph, empty)),
    },
    {
      what: 'all rules, each of which looks at one field',
      ms: least(() => evaluate(graph, glancing)),
    },
    {
      what: 'one field of both ends of each flow, no rule',
      ms: leastOfMany(() => walkFlows(graph, readers)),
    },
  ];
}

/** What a batch of changed products takes, by which rules. */
function measureEdits(products: number) {
  const mesh = layeredMesh({ products, edges: products * 10 });
  const { items } = readMesh(mesh);
  const next = createEdits(mesh.slice(0, products));
  const puts = Array.from(
    { length: BATCHES },
    () => readMesh(Array.from({ length: BATCH }, () => next('local'))).items,
  );
  const timeOf = (apply: (put: readonly MeshItem[]) => unknown) => {
    const [first, ...others] = puts;
    apply(first);
    const ms = threadTime(() => others.forEach(put => apply(put)));
    return ms / others.length;
  };
  const liveBy = (by: readonly Rule[]) => {
    const live = createLiveEvaluation(items, {
      today,
      govern: (graph, day) => governMesh(graph, { rules: by, today: day }),
    });
    live.judge();
    return timeOf(put => live.apply({ put }));
  };
  const bare = finish(liveMeshInSteps(items));
  return [
    { what: `${BATCH} products, all rules`, ms: liveBy(rules) },
    { what: `${BATCH} products, none of the rules looks`, ms: liveBy(empty) },
    {
      what: `${BATCH} products, the graph alone`,
      ms: timeOf(put => bare.apply({ put })),
    },
  ];
}

function main(): void {
  const measured = SIZES.map(products => ({
    products,
    // a first evaluation of the larger one takes a minute, three times
    parts:
      products === SIZES[0]
        ? [measureFull(products), measureEdits(products)]
        : [measureFull(products)],
  }));
  report({
    name: 'limits',
    summary: `What an evaluation of a layered mesh with ten edges per product has to do in any case, beside the whole; the judging thread's own time, the least of ${RUNS} runs (of 3 for all rules; the mean of ${BATCHES - 1} batches after the first for edits). A rule that does not look is called for each of its subjects, and its outcome kept; one that looks at a field says of the rest that it does not apply. Shares are of the same size's whole.`,
    head: ['products', 'what is done', 'ms', 'of the whole', 'µs per product'],
    rows: measured.flatMap(({ products, parts }) =>
      parts.flatMap(part =>
        part.map(({ what, ms }) => [
          ...[products.toLocaleString('en'), what, ms.toFixed(1)],
          `${((100 * ms) / part[0].ms).toFixed(0)} %`,
          part === parts[0] ? ((ms * 1_000) / products).toFixed(2) : '',
        ]),
      ),
    ),
    targets: [],
  });
}

main();
