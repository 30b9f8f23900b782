// How soon our backend answers what pages ask when it starts with full tables,
// against reading all of a real catalog.
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
const PAIRS = numberFlag('pairs', 7);
const MOST_SECONDS = 3;

/** What is asked from the moment that it listens, until there is an answer. */
const QUESTIONS = {
  'how old the mesh is': '/status',
  'what the rules say of a data product':
    '/entities/dataproduct/default/product-7/findings',
  'the first 50 findings': '/findings?limit=50',
  'the mesh in numbers': '/overview',
  'what is around a data product':
    '/entities/dataproduct/default/product-7/neighbourhood',
  'the last changes': '/history',
  'scorecards, which need all judged': '/scorecards?by=owner',
};
/** The one that comes when everything is judged. */
const LAST = 'scorecards, which need all judged';

async function main(): Promise<void> {
  const stage = await setStage(PRODUCTS);
  const first = await MeshProcess.start(stage);
  await first.untilFresh();
  await first.stop();
  const { client } = new CountingClient(stage.catalogUrl);
  const names = Object.keys(QUESTIONS);
  const answered = new Map(names.map(name => [name, [] as number[]]));
  const sides = { stream: [] as number[], start: [] as number[] };
  const ready: number[] = [];
  const soonest: number[] = [];
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
    const listening = performance.now();
    await Promise.all(
      Object.entries(QUESTIONS).map(async ([name, path]) => {
        await mesh.untilAnswered(path);
        answered.get(name)!.push(performance.now() - listening);
      }),
    );
    sides.start.push(firstPage(answered, pair));
    const times = [...answered.values()].map(each => each[pair]);
    soonest.push(Math.min(...times));
    const status = await mesh.json('/status');
    await mesh.stop();
    if (status.entities > entities) throw new Error('It knows of too many');
  }
  const ratio = ratioOf(sides.stream, sides.start, seeded(1));
  const seconds = (values: number[]) => (median(values) / 1_000).toFixed(2);
  report({
    name: 'cold-start',
    summary: `A backend that starts with the tables of ${stage.entities.toLocaleString('en')} entities, and is asked all of this from when it listens; answers may say that they are old. Against \`streamEntities\` of all; ${PAIRS} times in turn.`,
    head: ['', 'median, s'],
    rows: [
      ['loading modules until it listens', seconds(ready)],
      ...[...answered].map(([name, times]) => [
        `from then: ${name}`,
        seconds(times),
      ]),
      ['from then: the first of these', seconds(soonest)],
      ['from then: all of these but the last', seconds(sides.start)],
      ['reading all of the catalog', seconds(sides.stream)],
      [
        'ratio',
        `${ratio.ratio.toFixed(2)} (${ratio.lower.toFixed(2)} to ${ratio.upper.toFixed(2)})`,
      ],
    ],
    targets: [
      {
        text: `a first answer within ${MOST_SECONDS} s`,
        isMet: median(soonest) <= MOST_SECONDS * 1_000,
      },
      {
        text: `an answer to each question but the last within ${MOST_SECONDS} s`,
        isMet: median(sides.start) <= MOST_SECONDS * 1_000,
      },
    ],
  });
}

/** When the last of those was answered that do not need all judged. */
function firstPage(
  answered: ReadonlyMap<string, readonly number[]>,
  pair: number,
): number {
  return Math.max(
    ...[...answered].flatMap(([name, times]) =>
      name === LAST ? [] : times[pair],
    ),
  );
}

void play(main, parts);
