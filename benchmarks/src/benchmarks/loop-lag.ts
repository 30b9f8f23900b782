// How long our backend holds up the event loop: while it reads and judges a mesh
// from the start, while it is asked twenty times a second, and by each question.
import { setTimeout as wait } from 'node:timers/promises';
import type { LoopLag } from '../harness/loopWatch';
import { MeshProcess, numberFlag, parts, setStage } from '../harness/meshStage';
import { report } from '../harness/report';
import { play } from '../harness/roles';

const PRODUCTS = numberFlag('products', 10_000);
const MOST_MS = 50;
const REQUESTS_A_SECOND = 20;
const TIMES = 3;

const product = '/entities/dataproduct/default/product-7';
const company = '/entities/domain/default/company';

/** What pages ask, by turns. */
const MIX = [
  '/status',
  `${product}/findings`,
  `${product}/flows`,
  `${product}/neighbourhood?depth=2`,
  '/findings?limit=50',
  '/scorecards?by=domain',
];

const QUESTIONS = [
  '/findings?limit=500',
  '/findings?limit=50&sort=since&order=desc',
  '/findings?limit=50&owner=group:default/team-3',
  '/findings?limit=50&domain=domain:default/company',
  '/scorecards?by=owner',
  '/scorecards?by=rule',
  `/scorecards/domain/${encodeURIComponent('domain:default/company')}/entities?limit=50`,
  `${product}/findings`,
  `${product}/policies`,
  `${product}/history`,
  `${product}/value-support`,
  `${product}/flows`,
  `${product}/impact`,
  `${product}/neighbourhood?depth=4&limit=2000`,
  `${company}/value-tree`,
  `${company}/operating-model`,
  `${company}/products`,
  '/entities/group/default/team-1/team',
  '/history',
  '/rules',
  '/health',
  '/overview',
  '/policy-uptake',
  '/snapshot?limit=500',
  '/bodies/default/company-technology/pack',
];

const MOVES = [
  { move: 'dataproduct:default/product-7', to: 'domain:default/domain-1' },
  { merge: 'group:default/team-7', into: 'group:default/team-8' },
  { retire: 'dataproduct:default/product-9' },
];

interface Row extends LoopLag {
  readonly name: string;
}

async function main(): Promise<void> {
  const stage = await setStage(PRODUCTS);
  const rows: Row[] = [];
  const first = await MeshProcess.start(stage);
  const measure = async (
    name: string,
    mesh: MeshProcess,
    work: () => Promise<unknown>,
  ) => {
    await mesh.lag();
    await work();
    const row = { name, ...(await mesh.lag()) };
    rows.push(row);
    console.error(`${name}: ${row.ownMs.toFixed(1)} ms`);
  };
  await measure('reading and judging all, and writing it', first, () =>
    askMeanwhile(first, () => first.untilFresh()),
  );
  const { startLag } = first;
  await first.stop();
  const mesh = await MeshProcess.start(stage);
  await measure('a start from the tables', mesh, () =>
    askMeanwhile(mesh, () => mesh.untilFresh()),
  );
  await measure('nobody asks', mesh, () => wait(10_000));
  await measure(`${REQUESTS_A_SECOND} questions a second`, mesh, () =>
    askMeanwhile(mesh, () => wait(10_000)),
  );
  const repeatedly = (ask: () => Promise<{ status: number; text: string }>) =>
    async function ask3() {
      for (let time = 0; time < TIMES; time++) {
        const { status, text } = await ask();
        if (status !== 200) throw new Error(`${status} ${text}`);
      }
    };
  for (const path of QUESTIONS)
    await measure(
      path,
      mesh,
      repeatedly(() => mesh.get(path)),
    );
  for (const move of MOVES)
    await measure(
      `whatif ${Object.keys(move)[0]}`,
      mesh,
      repeatedly(() => mesh.post('/whatif', { moves: [move] })),
    );
  const worst = Math.max(...rows.map(({ ownMs }) => ownMs));
  report({
    name: 'loop-lag',
    summary: `The longest that the event loop of our backend was held up in one piece, at ${PRODUCTS.toLocaleString('en')} data products (${stage.entities.toLocaleString('en')} entities): in the thread's own time, garbage collection included, and by the clock, which others on the machine make longer. Each question was asked ${TIMES} times. Before it listens, the process is held up for ${startLag.ownMs.toFixed(0)} ms by what Backstage and its database driver load.`,
    head: ['what', 'own time, ms', 'by the clock, ms'],
    rows: rows.map(({ name, ownMs, wallMs }) => [
      ...[`\`${name}\``, ownMs.toFixed(1), wallMs.toFixed(0)],
    ]),
    targets: [
      {
        text: `nothing takes more than ${MOST_MS} ms in one piece (${worst.toFixed(1)} ms)`,
        isMet: worst <= MOST_MS,
      },
    ],
  });
}

/** Asks all the time while something goes on. */
async function askMeanwhile(
  mesh: MeshProcess,
  work: () => Promise<void>,
): Promise<void> {
  let isDone = false;
  const asked: Promise<unknown>[] = [];
  const asking = (async () => {
    for (let n = 0; !isDone; n++) {
      asked.push(mesh.get(MIX[n % MIX.length]));
      await wait(1_000 / REQUESTS_A_SECOND);
    }
  })();
  await work();
  isDone = true;
  await asking;
  await Promise.all(asked);
}

void play(main, parts);
