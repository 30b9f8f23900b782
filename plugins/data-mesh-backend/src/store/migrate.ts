import { setTimeout as wait } from 'node:timers/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** One number for all instances: who holds it may change the tables. */
const ADVISORY_LOCK = 4_106_551;
const TRIES = 60;
const PAUSE_MS = 1_000;

const directory = resolvePackagePath(
  '@backstage-data-mesh/plugin-data-mesh-backend',
  'migrations',
);

/**
 * Brings the tables up to date; those of a later release are left as they are, so
 * that one can go back to this one. Any number of instances may do so at the same
 * time: one changes them, and the others wait.
 *
 * @throws what the database said last, after a minute.
 */
export async function migrate(knex: Knex): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await migrateOnce(knex);
    } catch (error) {
      if (attempt >= TRIES || !mayPass(error)) throw error;
      await wait(PAUSE_MS * (0.5 + Math.random()));
    }
  }
}

/** True for what is over in a moment: a lock, or a database that starts. */
function mayPass(error: unknown): boolean {
  const { code, message, name }: Record<string, unknown> = Object(error);
  return (
    name === 'MigrationLocked' ||
    /^(08|40|53|55P03|57P|E|SQLITE_BUSY)/.test(String(code)) ||
    /already locked|timeout acquiring/i.test(String(message))
  );
}

/** What is done; a release after this one may have done more, which stays. */
const MIGRATIONS = { directory, disableMigrationsListValidation: true };

async function migrateOnce(knex: Knex): Promise<void> {
  if (!isPostgres(knex)) {
    await knex.migrate.latest(MIGRATIONS);
    return;
  }
  // held by a transaction, it is gone with whoever holds it
  await knex.transaction(async trx => {
    await trx.raw('select pg_advisory_xact_lock(?)', [ADVISORY_LOCK]);
    await trx.migrate.latest({ ...MIGRATIONS, disableTransactions: true });
  });
}

/** True for PostgreSQL, false for SQLite. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
