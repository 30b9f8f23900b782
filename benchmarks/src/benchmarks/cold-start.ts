// How soon our backend answers when it starts with full tables, against reading
// all of a real catalog.
import { median, ratioOf, timeAsync } from '../harness/measure';
import {
  CountingClient,
  MeshProcess,
  numberFlag,
  parts,
  setStage,
} from '../harness/meshStage';
import { seeded } from '../harness/random';
import { report } from '../harness/report';
import { play } from '../harness/roles';

const PRODUCTS = numberFlag('products', 10_000);
const PAIRS = 7;
const MOST_SECONDS = 3;

async function main(): Promise<void> {
  const stage = await setStage(PRODUCTS);
  const first = await MeshProcess.start(stage);
  await first.untilReady('fresh');
  await first.stop();
  const { client } = new CountingClient(stage.catalogUrl);
  const sides = { stream: [] as number[], start: [] as number[] };
  const ready: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    let entities = 0;
    sides.stream.push(
      await timeAsync(async () => {
        for await (const page of client.streamEntities())
          entities += page.length;
      }),
    );
    const begun = performance.now();
    const mesh = await MeshProcess.start(stage);
    ready.push(performance.now() - begun);
    sides.start.push(await timeAsync(() => mesh.untilReady('first')));
    const status = await mesh.json('/status');
    await mesh.stop();
    if (status.entities > entities) throw new Error('It knows of too many');
  }
  const ratio = ratioOf(sides.stream, sides.start, seeded(1));
  const seconds = (values: number[]) => (median(values) / 1_000).toFixed(2);
  report({
    name: 'cold-start',
    summary: `A backend that starts with the tables of ${stage.entities.toLocaleString('en')} entities: from listening to its first answer, which may say that it is old; against \`streamEntities\` of all; ${PAIRS} times in turn.`,
    head: ['', 'median, s'],
    rows: [
      ['loading modules until it listens', seconds(ready)],
      ['from then to the first answer', seconds(sides.start)],
      ['reading all of the catalog', seconds(sides.stream)],
      [
        'ratio',
        `${ratio.ratio.toFixed(2)} (${ratio.lower.toFixed(2)} to ${ratio.upper.toFixed(2)})`,
      ],
    ],
    targets: [
      {
        text: `the first answer within ${MOST_SECONDS} s`,
        isMet: median(sides.start) <= MOST_SECONDS * 1_000,
      },
    ],
  });
}

void play(main, parts);
