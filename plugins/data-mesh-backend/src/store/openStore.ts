import type { DatabaseService } from '@backstage/backend-plugin-api';
import { migrate } from './migrate';
import { Store } from './store';

/** Opens the tables of the mesh, and brings them up to date where it may. */
export async function openStore(database: DatabaseService): Promise<Store> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) await migrate(knex);
  return new Store(knex);
}
