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
import { median, medianRatioOf } from '../harness/measure';
import { numberFlag } from '../harness/meshStage';
import { startPostgres, type Connection } from '../harness/postgres';
import { seeded } from '../harness/random';
import { report } from '../harness/report';
import { play, startPart } from '../harness/roles';
import { connect } from '../harness/seededCatalog';
import { untilTrue } from '../harness/untilTrue';

const PRODUCTS = numberFlag('products', 1_000);
const PAIRS = 15;
/** The catalog without relations takes its turn in one of so many. */
const BARE_IN = 3;
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

/** What was run in one turn. */
type Turn = Readonly<Record<'related' | 'ours', Run>> & { readonly bare?: Run };

const NAMES: readonly Side[] = ['bare', 'related', 'ours'];

/** Who comes first changes, so that a machine that slows down does so for both. */
function sidesOf(turn: number): readonly Side[] {
  const both: Side[] =
    turn % 2 === 0 ? ['related', 'ours'] : ['ours', 'related'];
  return turn % BARE_IN === 0 ? ['bare', ...both] : both;
}

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
  const turns: Turn[] = [];
  const counts = new Set<number>();
  for (let turn = 0; turn < PAIRS; turn++) {
    const runs: Partial<Record<Side, Run>> = {};
    for (const side of sidesOf(turn)) {
      runs[side] = await run(side);
      if (side !== 'bare') counts.add(relations);
    }
    turns.push(runs as Turn);
    console.error(`${turn + 1} of ${PAIRS} times`);
  }
  if (counts.size !== 1)
    throw new Error(
      `The relations are not the same: ${[...counts].join(', ')}`,
    );
  tell({ count, relations }, turns);
}

function tell(
  { count, relations }: { count: number; relations: number },
  turns: readonly Turn[],
): void {
  const timesOf = (side: Side, what: keyof Run) =>
    turns.flatMap(turn => turn[side]?.[what] ?? []);
  const rate = (against: Side, what: keyof Run) => {
    const both = turns.filter(turn => turn[against]);
    return medianRatioOf(
      both.map(turn => turn[against]![what]),
      both.map(turn => turn.ours[what]),
      seeded(1),
    );
  };
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
    summary: `A real catalog on PostgreSQL processes and stitches ${count.toLocaleString('en')} entities from an entity provider: with a processor that lets their kinds in and nothing else; with one that also emits the ${relations.toLocaleString('en')} relations that our module emits, found beforehand, and does nothing else; and with our module, which validates the entities, judges each by itself and emits their relations. ${PAIRS} times in turn, the first in one of ${BARE_IN}, each with empty tables and a process of its own, which has compiled nothing yet; the rates are medians of the ratios of pairs. What separates the first two is the catalog's own work for relations: writing them, and stitching the entities at both ends. What counts is the process's own time: that is what a processor takes from a catalog. By the clock all of them wait for the same database as well, whatever else it and the machine do, which hides a part of what a processor costs, and differs from run to run by more than that.`,
    head: [
      '',
      'kinds let in, s',
      'the same relations, s',
      'our module, s',
      'rate with / without any relations',
      'rate with / with the same relations',
    ],
    rows: [
      row("the process's own time, which counts", 'cpuMs'),
      row('by the clock', 'ms'),
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
        text: `at least ${LEAST} of the rate with the same relations, by the process's own time`,
        isMet: rate('related', 'cpuMs').lower >= LEAST,
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
