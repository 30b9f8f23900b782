import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { DatabaseManager } from '@backstage/backend-defaults/database';
import { ConfigReader } from '@backstage/config';

/**
 * The embedded databases of a backend, which close when it stops. Backstage's own
 * leave the pools of SQLite open, and an open pool keeps the process alive.
 */
export const closingDatabase = createServiceFactory({
  service: coreServices.database,
  deps: {
    lifecycle: coreServices.lifecycle,
    logger: coreServices.logger,
    plugin: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
  },
  async createRootContext() {
    const database = { client: 'better-sqlite3', connection: ':memory:' };
    return DatabaseManager.fromConfig(
      new ConfigReader({ backend: { database } }),
    );
  },
  async factory({ plugin, lifecycle, logger, rootLifecycle }, manager) {
    const database = manager.forPlugin(plugin.getId(), { lifecycle, logger });
    // after the plugins have stopped
    rootLifecycle.addShutdownHook(async () => {
      const client = await database.getClient();
      await client.destroy();
    });
    return database;
  },
});
