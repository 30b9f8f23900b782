// Writing what changed of many results, with its history, in the transaction of
// a change, against writing all results.
import createKnex, { type Knex } from 'knex';
import type { Outcome } from '@backstage-data-mesh/model';
import { Book } from '../../../plugins/data-mesh-backend/src/mesh/book';
import { OpenCommit } from '../../../plugins/data-mesh-backend/src/mesh/bookkeeping';
import { summariseOutcome } from '../../../plugins/data-mesh-backend/src/mesh/summariseOutcome';
import { migrate } from '../../../plugins/data-mesh-backend/src/store/migrate';
import { Store } from '../../../plugins/data-mesh-backend/src/store/store';
import { median, ratioOf, timeAsync } from '../harness/measure';
import { numberFlag } from '../harness/meshStage';
import { startPostgres } from '../harness/postgres';
import { seeded } from '../harness/random';
import { report } from '../harness/report';

const RESULTS = numberFlag('results', 200_000);
const RULES = 20;
const CHANGED = RESULTS / 100;
const PAIRS = 9;
const FASTER = 40;

const at = new Date('2026-11-28T12:00:00Z');

/** A result of a rule that fails; another finding at each turn. */
function resultAt(index: number, turn: number): Outcome {
  const subject = `dataproduct:default/product-${Math.floor(index / RULES)}`;
  const finding = {
    key: `rule-${index % RULES}|${subject}|${turn}`,
    severity: 'warning',
    message: 'It is missing',
    path: [],
    suggestions: [],
  };
  return {
    ...{ rule: `rule-${index % RULES}`, subject, status: 'fail' },
    findings: [finding],
  } as unknown as Outcome;
}

async function main(): Promise<void> {
  const connection = await startPostgres();
  const knex = createKnex({
    client: 'pg',
    connection: { ...connection, database: 'postgres' },
  });
  await migrate(knex);
  await knex.raw('create table every_outcome (like outcome including all)');
  const store = new Store(knex, { leaseMs: 3_600_000 });
  const lease = await store.leases.acquire('benchmark');
  if (!lease) throw new Error('Somebody else leads');
  const results = Array.from({ length: RESULTS }, (_, n) => resultAt(n, 0));
  const book = new Book();
  let version = 0;
  /** Writes the results that are others now. */
  const writeChanged = async (changed: readonly Outcome[]) => {
    const open = new OpenCommit(book, at);
    for (const after of changed) {
      const before = book.get(after.subject, after.rule) ? after : undefined;
      open.note(after, { before, after, causes: [{ what: 'entity' }] });
    }
    version++;
    await store.commit(lease, {
      ...{ put: [], gone: [], outcomes: open.outcomes },
      ...{ settled: open.settled, transitions: open.transitions },
      version: {
        ...{ version, at, confirmedAt: at, today: '2026-11-28' },
        ...{ fence: lease.fence, ruleSet: 'none', catalogState: 'ok' },
      },
    });
  };
  /** Writes all of them anew. */
  const writeAll = async () => {
    const rows = results.map(result => {
      const line = summariseOutcome(result, at)!;
      return {
        ...{ subject: line.subject, rule: line.rule, status: line.status },
        ...{ is_grace: line.isGrace, severity: line.severity },
        ...{ keys_hash: line.keysHash, since: line.since, version },
      };
    });
    await knex.transaction(async trx => {
      await trx('every_outcome').truncate();
      await trx.batchInsert('every_outcome', rows, 1_000);
    });
  };
  await writeChanged(results);
  const sides = { all: [] as number[], changed: [] as number[] };
  const random = seeded(1);
  for (let turn = 1; turn <= PAIRS; turn++) {
    const start = Math.floor(random() * (RESULTS - CHANGED));
    const changed = Array.from({ length: CHANGED }, (_, n) =>
      resultAt(start + n, turn),
    );
    changed.forEach((result, n) => {
      results[start + n] = result;
    });
    sides.changed.push(await timeAsync(() => writeChanged(changed)));
    sides.all.push(await timeAsync(writeAll));
    await assertSame(knex);
  }
  const written = await sizeOf(knex, 'transition');
  await knex.destroy();
  const faster = ratioOf(sides.all, sides.changed, seeded(2));
  report({
    name: 'history-write',
    summary: `Of ${RESULTS.toLocaleString('en')} results one in a hundred is another one: writing these with their transitions in the transaction of a change, against \`batchInsert\` of all without any history; ${PAIRS} times in turn on PostgreSQL, with the same rows.`,
    head: ['', 'median, ms', 'rows'],
    rows: [
      ['all results', median(sides.all).toFixed(0), RESULTS],
      ['what changed', median(sides.changed).toFixed(0), 2 * CHANGED],
      [
        'ratio',
        `${faster.ratio.toFixed(1)} (${faster.lower.toFixed(1)} to ${faster.upper.toFixed(1)})`,
        '',
      ],
      ['bytes of a transition, with its indexes', written.toFixed(0), ''],
    ],
    targets: [
      {
        text: `at least ${FASTER} times faster`,
        isMet: faster.lower >= FASTER,
      },
    ],
  });
  process.exit();
}

async function assertSame(knex: Knex): Promise<void> {
  const { rows } = await knex.raw(
    `select count(*) from outcome
     full join every_outcome using (subject, rule, status, keys_hash)
     where outcome.since is null or every_outcome.since is null`,
  );
  if (Number(rows[0].count) > 0) throw new Error('The rows are others');
}

/** Bytes of a row. */
async function sizeOf(knex: Knex, table: string): Promise<number> {
  const { rows } = await knex.raw(
    'select pg_total_relation_size(?)::float8 / count(*) as bytes from ??',
    [table, table],
  );
  return rows[0].bytes;
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
