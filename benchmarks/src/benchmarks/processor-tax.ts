// What our module costs a real catalog that processes entities: against a catalog
// whose processor emits the same relations and does nothing else, as Backstage's own
// emits those of its kinds; and against one that has no relations of theirs at all.
import catalogModuleDataMesh from '@backstage-data-mesh/plugin-catalog-backend-module-data-mesh';
import createKnex from 'knex';
import { organisation } from '../../../examples/generate/organisation';
import { startCatalog } from '../harness/backends';
import {
  GeneratedEntities,
  lettingIn,
  organisationRules,
  relating,
} from '../harness/catalogFeatures';
import { ratioOf, median } from '../harness/measure';
import { numberFlag } from '../harness/meshStage';
import { startPostgres, type Connection } from '../harness/postgres';
import { seeded } from '../harness/random';
import { report } from '../harness/report';
import { play, startPart } from '../harness/roles';
import { connect } from '../harness/seededCatalog';
import { untilTrue } from '../harness/untilTrue';

const PRODUCTS = numberFlag('products', 1_000);
const PAIRS = 7;
const LEAST = 0.97;

/** What a run took: by the clock, and of processors. */
interface Run {
  readonly ms: number;
  readonly cpuMs: number;
}

/** What the catalog has that lets the kinds in. */
const SIDES = {
  bare: () => lettingIn,
  related: () => relating(organisation({ products: PRODUCTS })),
  ours: () => catalogModuleDataMesh,
};

type Side = keyof typeof SIDES;

const NAMES: readonly Side[] = ['bare', 'related', 'ours'];

const parts = {
  catalog: {
    async start(options: { connection: Connection; side: Side }) {
      const { connection, side } = options;
      await startCatalog({
        connection,
        features: [
          SIDES[side](),
          new GeneratedEntities(() => organisation({ products: PRODUCTS }))
            .feature,
        ],
        catalog: {
          processingInterval: { hours: 10 },
          rules: organisationRules,
        },
      });
    },
    async cpu() {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000;
    },
  },
};

async function main(): Promise<void> {
  const connection = await startPostgres();
  const count = [...organisation({ products: PRODUCTS })].length;
  let relations = 0;
  const run = async (side: Side): Promise<Run> => {
    await clear(connection);
    const player = startPart('catalog');
    await player.ask('start', { connection, side });
    const [start, cpu] = [performance.now(), await player.ask<number>('cpu')];
    relations = await untilProcessed(connection, count);
    const ms = performance.now() - start;
    const cpuMs = (await player.ask<number>('cpu')) - cpu;
    await player.stop();
    return { ms, cpuMs };
  };
  const runs: Record<Side, Run[]> = { bare: [], related: [], ours: [] };
  const counts: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    for (const side of NAMES) {
      runs[side].push(await run(side));
      if (side !== 'bare') counts.push(relations);
    }
    console.error(`${pair + 1} of ${PAIRS} times`);
  }
  if (new Set(counts).size !== 1)
    throw new Error(`The relations are not the same: ${counts.join(', ')}`);
  tell({ count, relations }, runs);
}

function tell(
  { count, relations }: { count: number; relations: number },
  runs: Readonly<Record<Side, readonly Run[]>>,
): void {
  const timesOf = (side: Side, what: keyof Run) =>
    runs[side].map(each => each[what]);
  const rate = (against: Side, what: keyof Run) =>
    ratioOf(timesOf(against, what), timesOf('ours', what), seeded(1));
  const row = (name: string, what: keyof Run) => [
    name,
    ...NAMES.map(side => (median(timesOf(side, what)) / 1_000).toFixed(1)),
    ...(['bare', 'related'] as const).map(side => {
      const { ratio, lower, upper } = rate(side, what);
      return `${ratio.toFixed(2)} (${lower.toFixed(2)} to ${upper.toFixed(2)})`;
    }),
  ];
  report({
    name: 'processor-tax',
    summary: `A real catalog on PostgreSQL processes and stitches ${count.toLocaleString('en')} entities from an entity provider: with a processor that lets their kinds in and nothing else; with one that also emits the ${relations.toLocaleString('en')} relations that our module emits, found beforehand, and does nothing else; and with our module, which validates the entities, judges each by itself and emits their relations. ${PAIRS} times in turn, each with empty tables and a process of its own, which has compiled nothing yet. What separates the first two is the catalog's own work for relations: writing them, and stitching the entities at both ends.`,
    head: [
      '',
      'kinds let in, s',
      'the same relations, s',
      'our module, s',
      'rate with / without any relations',
      'rate with / with the same relations',
    ],
    rows: [
      row('by the clock', 'ms'),
      row("the process's own time", 'cpuMs'),
      [
        'entities a second',
        ...NAMES.map(side =>
          (count / (median(timesOf(side, 'ms')) / 1_000)).toFixed(0),
        ),
        ...['', ''],
      ],
    ],
    targets: [
      {
        text: `at least ${LEAST} of the rate with the same relations`,
        isMet: rate('related', 'ms').lower >= LEAST,
      },
    ],
  });
}

async function clear(connection: Connection): Promise<void> {
  const knex = createKnex({
    client: 'pg',
    connection: { ...connection, database: 'postgres' },
  });
  await knex.raw('drop database if exists backstage_plugin_catalog');
  await knex.destroy();
}

/**
 * Until all are in the catalog, and none waits for being stitched; how many
 * relations there are then.
 */
async function untilProcessed(
  connection: Connection,
  count: number,
): Promise<number> {
  const knex = connect(connection);
  await untilTrue(async () => {
    const { rows } = await knex.raw(
      `select (select count(*) from final_entities where final_entity is not null) as done,
              (select count(*) from stitch_queue) as waiting,
              (select count(*) from refresh_state where next_update_at < now()) as due`,
    );
    const { done, waiting, due } = rows[0];
    return Number(done) >= count && Number(waiting) === 0 && Number(due) === 0;
  });
  const [{ relations }] = await knex('relations').count({ relations: '*' });
  await knex.destroy();
  return Number(relations);
}

void play(main, parts);
