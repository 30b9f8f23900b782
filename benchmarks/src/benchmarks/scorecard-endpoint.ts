// Scorecards of all domains, asked of our backend, against summing up what it
// answers of the entities of one domain after the other.
import { median, ratioOf, timeAsync } from '../harness/measure';
import { MeshProcess, numberFlag, parts, setStage } from '../harness/meshStage';
import { seeded } from '../harness/random';
import { report } from '../harness/report';
import { play } from '../harness/roles';

const PRODUCTS = numberFlag('products', 10_000);
const PAIRS = 15;
const DOMAINS = 10;
const FASTER = 25;

type Tallies = Readonly<Record<string, Readonly<Record<string, number>>>>;

async function main(): Promise<void> {
  const stage = await setStage(PRODUCTS);
  const mesh = await MeshProcess.start(stage);
  await mesh.untilFresh();
  const cards = '/scorecards?by=domain&limit=500';
  const firstMs = (await mesh.get(cards)).ms;
  const { items } = await mesh.json(cards);
  const narrow = items
    .filter(({ id }: { id: string }) => /\/domain-\d+$/.test(id))
    .slice(0, DOMAINS);
  let requests = 0;
  const sumUp = async (id: string): Promise<Tallies> => {
    const sums: Record<string, Record<string, number>> = {};
    let cursor = '';
    do {
      requests++;
      const page = await mesh.json(
        `/scorecards/domain/${encodeURIComponent(id)}/entities?limit=100${cursor}`,
      );
      for (const { families } of page.items)
        for (const { family, tally } of families)
          for (const [status, count] of Object.entries<number>(tally))
            (sums[family] ??= {})[status] = (sums[family][status] ?? 0) + count;
      const { nextCursor } = page.pageInfo;
      cursor = nextCursor ? `&cursor=${nextCursor}` : '';
    } while (cursor);
    return sums;
  };
  for (const { id, families } of narrow) {
    const sums = await sumUp(id);
    for (const { family, tally } of families)
      for (const [status, count] of Object.entries(tally))
        if ((sums[family]?.[status] ?? 0) !== count)
          throw new Error(`${id}: ${family} ${status} is not ${count}`);
  }
  const sides = {
    sum: [] as number[],
    ask: [] as number[],
    page: [] as number[],
  };
  for (let pair = 0; pair < PAIRS; pair++) {
    requests = 0;
    sides.sum.push(
      await timeAsync(async () => {
        for (const { id } of narrow) await sumUp(id);
      }),
    );
    sides.ask.push(await timeAsync(() => mesh.json(cards)));
    sides.page.push(
      await timeAsync(() =>
        mesh.json(
          `/scorecards/domain/${encodeURIComponent('domain:default/company')}/entities?limit=50`,
        ),
      ),
    );
  }
  const faster = ratioOf(sides.sum, sides.ask, seeded(1));
  report({
    name: 'scorecard-endpoint',
    summary: `Scorecards of all ${items.length} domains of ${stage.entities.toLocaleString('en')} entities in one request, against summing up the entities of ${narrow.length} of these domains page by page; ${PAIRS} times in turn. Both give the same tallies. The first question after a change of the mesh sums all of it up.`,
    head: ['', 'median, ms', 'requests'],
    rows: [
      ['summing up the entities', median(sides.sum).toFixed(1), requests],
      ['the scorecards', median(sides.ask).toFixed(1), 1],
      ['the first time', firstMs.toFixed(1), 1],
      [
        ...['the worst entities of the whole company'],
        ...[median(sides.page).toFixed(1), 1],
      ],
    ],
    targets: [
      {
        text: `at least ${FASTER} times faster than summing up (${faster.ratio.toFixed(0)}, ${faster.lower.toFixed(0)} to ${faster.upper.toFixed(0)})`,
        isMet: faster.lower >= FASTER,
      },
    ],
  });
}

void play(main, parts);
