// What our module costs a real catalog that processes entities, against a catalog
// that lets the same entities in and does nothing else with them.
import catalogModuleDataMesh from '@backstage-data-mesh/plugin-catalog-backend-module-data-mesh';
import createKnex from 'knex';
import { organisation } from '../../../examples/generate/organisation';
import { startCatalog } from '../harness/backends';
import {
  GeneratedEntities,
  lettingIn,
  organisationRules,
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

const parts = {
  catalog: {
    async start(options: { connection: Connection; isOurs: boolean }) {
      const { connection, isOurs } = options;
      await startCatalog({
        connection,
        features: [
          isOurs ? catalogModuleDataMesh : lettingIn,
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
  const run = async (isOurs: boolean): Promise<Run> => {
    await clear(connection);
    const player = startPart('catalog');
    await player.ask('start', { connection, isOurs });
    const [start, cpu] = [performance.now(), await player.ask<number>('cpu')];
    await untilProcessed(connection, count);
    const ms = performance.now() - start;
    const cpuMs = (await player.ask<number>('cpu')) - cpu;
    await player.stop();
    return { ms, cpuMs };
  };
  const sides = { without: [] as Run[], ours: [] as Run[] };
  for (let pair = 0; pair < PAIRS; pair++) {
    sides.without.push(await run(false));
    sides.ours.push(await run(true));
    console.error(`${pair + 1} of ${PAIRS} pairs`);
  }
  const of = (what: keyof Run) => {
    const without = sides.without.map(each => each[what]);
    const ours = sides.ours.map(each => each[what]);
    return {
      ...ratioOf(without, ours, seeded(1)),
      without: median(without),
      ours: median(ours),
    };
  };
  const [clock, cpu] = [of('ms'), of('cpuMs')];
  const row = (name: string, found: typeof clock) => [
    ...[name, (found.without / 1_000).toFixed(1)],
    ...[(found.ours / 1_000).toFixed(1)],
    `${found.ratio.toFixed(2)} (${found.lower.toFixed(2)} to ${found.upper.toFixed(2)})`,
  ];
  report({
    name: 'processor-tax',
    summary: `A real catalog on PostgreSQL processes and stitches ${count.toLocaleString('en')} entities from an entity provider: with a processor that lets their kinds in and nothing else, and with our module, which validates them, judges each by itself and emits its relations; ${PAIRS} times in turn, each with empty tables and a process of its own.`,
    head: ['', 'without, s', 'with our module, s', 'rate with / without'],
    rows: [
      row('by the clock', clock),
      row("the process's own time", cpu),
      [
        ...['entities a second', (count / (clock.without / 1_000)).toFixed(0)],
        ...[(count / (clock.ours / 1_000)).toFixed(0), ''],
      ],
    ],
    targets: [
      {
        text: `at least ${LEAST} of the rate`,
        isMet: clock.lower >= LEAST,
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

/** Until all are in the catalog, and none waits for being stitched. */
async function untilProcessed(
  connection: Connection,
  count: number,
): Promise<void> {
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
  await knex.destroy();
}

void play(main, parts);
