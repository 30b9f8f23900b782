import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { rules } from '@backstage-data-mesh/rules';
import express from 'express';
import createKnex from 'knex';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { registerActions } from '../actions/registerActions';
import type { House } from '../house';
import type { ConfiguredCollector } from '../measures/collectors/readCollectors';
import { RuleTimes } from '../mesh/ruleTimes';
import { Stopwatch } from '../mesh/vitals';
import { askWithin, createAsking } from '../router/asking';
import { Access, type AccessOptions } from '../access/access';
import { Sealer } from '../access/sealer';
import { ReadingMemory } from '../measures/readingMemory';
import { ReadingTable } from '../measures/readingTable';
import { createRouter } from '../router/createRouter';
import { Limiter } from '../router/limiter';
import { resourcesOf } from '../router/resources';
import type { MeshInstance } from '../mesh/meshInstance';
import { MeshKeeper } from '../mesh/meshKeeper';
import { Past } from '../mesh/past';
import { migrate } from '../store/migrate';
import { Store } from '../store/store';
import { FakeCatalogService } from './fakeCatalogService';
import { HeldKeeper, type Shown } from './heldKeeper';
import { TestClock, testInstance, testSettings } from './testInstance';

/** What a policy answers when somebody asks for permissions. */
export interface TestPolicy {
  readonly result: 'allow' | 'deny' | 'conditional';
  /** What is seen, where the answer depends on the entity. */
  readonly sees: (ref: string) => boolean;
}

const LIMITS = {
  requestsPerMinute: 1_000_000,
  costlyRequestsPerMinute: 1_000_000,
  concurrentCostlyRequests: 100,
};

/** All of the plugin but the catalog, in one process. */
export class TestHouse {
  policy: TestPolicy = { result: 'allow', sees: () => true };
  /** The events that an auditor was told of. */
  readonly audited: string[] = [];
  readonly catalog = new FakeCatalogService();
  readonly app = express();
  readonly knex = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  readonly readings = new ReadingMemory(new ReadingTable(this.knex));
  readonly clock = new TestClock();
  readonly stopwatch = new Stopwatch();
  private readonly ruleTimes = new RuleTimes();
  readonly keeper = new HeldKeeper({
    ...{ rules: this.ruleTimes.measured(rules), settings: testSettings },
    storedReadings: this.readings.of,
  });
  readonly instance = testInstance(this.knex, this.catalog, this.clock, {
    ...{ readings: this.readings, stopwatch: this.stopwatch, pollMs: 20 },
    keeper: this.keeper,
  });
  /** The instance that looks at the catalog: that of the house, or another. */
  readonly leader: MeshInstance;

  private constructor(
    private readonly collectors: readonly ConfiguredCollector[],
    follows: boolean,
  ) {
    const { instance, knex, catalog, clock } = this;
    this.leader = follows ? testInstance(knex, catalog, clock) : instance;
  }

  /** Starts it with some entities in the catalog. */
  static async start(
    entities: readonly object[],
    {
      collectors = [],
      follows = false,
      shows = 'all',
    }: {
      readonly collectors?: readonly ConfiguredCollector[];
      /** True for a house that asks another instance to look. */
      readonly follows?: boolean;
      /** What there is to read of its mesh. */
      readonly shows?: Shown;
    } = {},
  ): Promise<TestHouse> {
    const isFollower = follows || shows !== 'all';
    const house = new TestHouse(collectors, isFollower);
    house.keeper.shows = shows;
    entities.forEach(entity => house.catalog.put(entity));
    await migrate(house.knex);
    await house.leader.step();
    if (isFollower) await house.instance.step();
    house.instance.start();
    if (isFollower) house.leader.start();
    house.mount();
    return house;
  }

  async stop(): Promise<void> {
    await this.instance.stop();
    await this.leader.stop();
    await this.knex.destroy();
  }

  /** What answers and tasks work with. */
  get rooms(): House {
    const event = { success: async () => {}, fail: async () => {} };
    const store = new Store(this.knex);
    const settings = {
      ...testSettings,
      history: { retentionMs: 400 * 86_400_000 },
      notifications: { isEnabled: false, everyMs: 3_600_000 },
      limits: LIMITS,
    };
    const storedReadings = this.readings.of;
    const past = new Past({
      ...{ store, settings, now: this.clock.now },
      createKeeper: () => new MeshKeeper({ rules, settings, storedReadings }),
    });
    return {
      ...{ mesh: this.instance, vitals: this.instance, past, settings, store },
      ...{ stopwatch: this.stopwatch, ruleTimes: this.ruleTimes },
      access: new Access(this.accessOptions()),
      ...{ readings: this.readings, collectors: this.collectors },
      sealer: new Sealer(Buffer.alloc(32, 7)),
      auditor: mockServices.auditor.mock({
        createEvent: async ({ eventId }) => {
          this.audited.push(eventId);
          return event;
        },
      }),
      logger: mockServices.logger.mock(),
    };
  }

  /** As the plugin does. */
  registerActions(registry: ActionsRegistryService): void {
    const { rooms } = this;
    const limiter = new Limiter(LIMITS);
    const ask = createAsking({ access: rooms.access, limiter });
    registerActions(registry, {
      ...{ ...rooms, rules },
      questions: askWithin(resourcesOf(rooms), ask),
      limit: (_, asked) => asked(),
    });
  }

  private mount(): void {
    const { rooms } = this;
    const { access } = rooms;
    const resources = resourcesOf(rooms);
    const httpAuth = mockServices.httpAuth();
    const limiter = new Limiter(LIMITS);
    this.app.use(createRouter({ httpAuth, access, limiter, resources }));
    this.app.use(mockErrorHandler());
  }

  private accessOptions(): AccessOptions {
    return {
      permissions: mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ resourceRef }) => ({
            result: this.decide(resourceRef),
          })),
        authorizeConditional: async requests =>
          requests.map(({ permission }) =>
            this.decideConditionally(permission.type === 'resource'),
          ),
      }),
      catalog: {
        getEntitiesByRefs: async (asked, options) => {
          const { service } = this.catalog;
          const { items } = await service.getEntitiesByRefs(asked, options);
          const seen = items.map((entity, index) =>
            this.sees(asked.entityRefs[index]) ? entity : undefined,
          );
          return { items: seen };
        },
      },
    };
  }

  private sees(ref: string): boolean {
    const { result, sees } = this.policy;
    return result === 'allow' || (result === 'conditional' && sees(ref));
  }

  private decide(ref: string | undefined) {
    const isAllowed =
      ref === undefined ? this.policy.result !== 'deny' : this.sees(ref);
    return isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
  }

  private decideConditionally(isResource: boolean): PolicyDecision {
    const { result } = this.policy;
    if (result === 'deny') return { result: AuthorizeResult.DENY };
    if (result === 'allow' || !isResource)
      return { result: AuthorizeResult.ALLOW };
    return {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        resourceType: 'catalog-entity',
        params: { claims: [] },
      },
    };
  }
}
