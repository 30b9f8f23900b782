import { randomUUID } from 'node:crypto';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import {
  coreServices,
  createBackendPlugin,
  type BackendPluginRegistrationPoints,
  type ServiceRef,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  dataMeshPermissions,
  PROCESSED_TOPIC,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshRulesExtensionPoint } from '@backstage-data-mesh/plugin-data-mesh-node';
import { rules, type Rule } from '@backstage-data-mesh/rules';
import { Access } from './access/access';
import { Sealer } from './access/sealer';
import { readProcessedEvent } from './catalog/processedEvent';
import { SweepingCatalog } from './catalog/sweepingCatalog';
import { readSettings } from './config/settings';
import { findUnknownKeys } from './config/unknownKeys';
import { registerActions } from './actions/registerActions';
import { registerMetrics } from './health/metrics';
import { MeshInstance } from './mesh/meshInstance';
import { MeshKeeper } from './mesh/meshKeeper';
import { Past } from './mesh/past';
import { RuleTimes } from './mesh/ruleTimes';
import { Stopwatch } from './mesh/vitals';
import type { House } from './house';
import { Collecting } from './measures/collectors/collecting';
import { readCollectors } from './measures/collectors/readCollectors';
import { ReadingMemory } from './measures/readingMemory';
import { ReadingTable } from './measures/readingTable';
import { Notifier } from './notify/notifier';
import { addUnique } from './addUnique';
import { askWithin, createAsking } from './router/asking';
import { createRouter } from './router/createRouter';
import { Limiter } from './router/limiter';
import { resourcesOf } from './router/resources';
import { openStore } from './store/openStore';
import { scheduleTasks } from './tasks';

const deps = {
  actions: actionsRegistryServiceRef,
  auditor: coreServices.auditor,
  auth: coreServices.auth,
  catalog: catalogServiceRef,
  config: coreServices.rootConfig,
  database: coreServices.database,
  events: eventsServiceRef,
  httpAuth: coreServices.httpAuth,
  httpRouter: coreServices.httpRouter,
  lifecycle: coreServices.lifecycle,
  metrics: metricsServiceRef,
  logger: coreServices.logger,
  notifications: notificationService,
  permissions: coreServices.permissions,
  permissionsRegistry: coreServices.permissionsRegistry,
  scheduler: coreServices.scheduler,
};

type Services = {
  readonly [Name in keyof typeof deps]: (typeof deps)[Name] extends ServiceRef<
    infer Service,
    infer _Scope,
    infer _Multiton
  >
    ? Service
    : never;
};

/**
 * Holds the mesh of the catalog, judges it the moment something changes,
 * remembers what changed, and answers questions about it.
 *
 * @public
 */
export const dataMeshPlugin = createBackendPlugin({
  pluginId: 'data-mesh',
  register(env) {
    const added = registerExtensions(env);
    env.registerInit({
      deps,
      async init(services) {
        const { events, httpAuth, lifecycle, logger } = services;
        const { house, instance } = await build(services, added);
        const { access, store, settings, collectors } = house;
        await events.subscribe({
          id: 'data-mesh',
          topics: [PROCESSED_TOPIC],
          onEvent: async ({ eventPayload }) =>
            instance.hint(readProcessedEvent(eventPayload)),
        });
        services.permissionsRegistry.addPermissions(dataMeshPermissions);
        const resources = resourcesOf(house);
        const limiter = new Limiter(settings.limits);
        services.httpRouter.use(
          createRouter({ httpAuth, access, limiter, resources }),
        );
        const ask = createAsking({ access, limiter });
        registerActions(services.actions, {
          ...{ ...house, rules: [...rules, ...added] },
          questions: askWithin(resources, ask),
          limit: (who, asked) => limiter.run(who, { cost: 'costly' }, asked),
        });
        registerMetrics(services.metrics, house);
        await scheduleTasks(services.scheduler, house);
        const loops = [
          instance,
          new Collecting({
            ...{ collectors, logger, knex: store.knex, leadership: instance },
          }),
          new Notifier({
            ...{ ...house, leadership: instance },
            notifications: services.notifications,
          }),
        ];
        lifecycle.addStartupHook(() => loops.forEach(each => each.start()));
        lifecycle.addShutdownHook(async () => {
          await Promise.all(loops.map(each => each.stop()));
        });
      },
    });
  },
});

/** Opens the tables, and puts together what answers and tasks work with. */
async function build(
  { config, database, ...services }: Services,
  added: readonly Rule[],
): Promise<{
  readonly house: House;
  readonly instance: MeshInstance;
}> {
  const { auditor, auth, catalog, logger, permissions } = services;
  const known = [...rules, ...added];
  const settings = readSettings(config, known);
  for (const key of findUnknownKeys(config))
    logger.warn(`${key} is no setting of the data mesh; nobody reads it`);
  const collectors = readCollectors(config);
  const store = await openStore(database);
  const sealer = new Sealer(await store.secrets.get('cursor'));
  const readings = new ReadingMemory(new ReadingTable(store.knex));
  const createKeeper = (judging: readonly Rule[] = known) =>
    new MeshKeeper({
      ...{ rules: judging, settings },
      storedReadings: readings.of,
    });
  const ruleTimes = new RuleTimes();
  const keeper = createKeeper(ruleTimes.measured(known));
  const stopwatch = new Stopwatch();
  const instance = new MeshInstance({
    ...{ keeper, store, settings, logger, readings, stopwatch },
    catalog: new SweepingCatalog({ catalog, auth }),
    holder: randomUUID(),
  });
  const access = new Access({ permissions, catalog });
  const house: House = {
    past: new Past({ store, settings, createKeeper: () => createKeeper() }),
    ...{ mesh: instance, store, access, settings, sealer },
    ...{ auditor, logger, readings, collectors, stopwatch },
    ...{ vitals: instance, ruleTimes },
  };
  return { house, instance };
}

/** What modules have added, when the plugin is started. */
function registerExtensions(
  env: Pick<BackendPluginRegistrationPoints, 'registerExtensionPoint'>,
) {
  const added: Rule[] = [];
  env.registerExtensionPoint(dataMeshRulesExtensionPoint, {
    addRules: (...more) =>
      more.forEach(rule => addUnique([...rules, ...added], added, rule)),
  });
  return added;
}
