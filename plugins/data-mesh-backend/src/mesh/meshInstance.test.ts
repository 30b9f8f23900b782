import {
  buildMeshGraph,
  entityRefOf,
  readMesh,
} from '@backstage-data-mesh/model';
import {
  evaluateMesh,
  governMesh,
  rules,
  type Outcome,
} from '@backstage-data-mesh/rules';
import fc from 'fast-check';
import createKnex, { type Knex } from 'knex';
import { anyEntity } from '../__testUtils__/anyEntity';
import { FakeCatalogService } from '../__testUtils__/fakeCatalogService';
import { TestClock, testInstance } from '../__testUtils__/testInstance';
import { ReadingTable } from '../measures/readingTable';
import { migrate } from '../store/migrate';
import type { MeshInstance } from './meshInstance';

jest.setTimeout(600_000);

/** What happens to a catalog, and to those who hold its mesh. */
const event = fc.oneof(
  {
    weight: 8,
    arbitrary: anyEntity.map(entity => ({ is: 'put', entity }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.nat(30).map(at => ({ is: 'drop', at }) as const),
  },
  {
    weight: 6,
    arbitrary: fc
      .record({
        bet: fc.constantFrom('bet', 'wager'),
        day: fc.integer({ min: 10, max: 30 }),
        value: fc.integer({ min: 0, max: 12 }),
      })
      .map(reading => ({ is: 'reading', ...reading }) as const),
  },
  { weight: 3, arbitrary: fc.constant({ is: 'hint' } as const) },
  { weight: 4, arbitrary: fc.constant({ is: 'sweep' } as const) },
  { weight: 1, arbitrary: fc.constant({ is: 'midnight' } as const) },
  { weight: 1, arbitrary: fc.constant({ is: 'restart' } as const) },
  { weight: 1, arbitrary: fc.constant({ is: 'change of leaders' } as const) },
);

type EventOf = typeof event extends fc.Arbitrary<infer Event> ? Event : never;

/** A catalog, two instances on one database, and what has happened so far. */
class World {
  readonly catalog = new FakeCatalogService();
  readonly clock = new TestClock();
  /** Changed since anybody looked. */
  private changed = new Set<string>();

  private constructor(
    readonly knex: Knex,
    public leader: MeshInstance,
    public follower: MeshInstance,
  ) {}

  static async create(): Promise<World> {
    const knex = createKnex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    await migrate(knex);
    const none = undefined as unknown as MeshInstance;
    const world = new World(knex, none, none);
    world.leader = world.instance();
    world.follower = world.instance();
    return world;
  }

  private instance(): MeshInstance {
    const { knex, catalog, clock } = this;
    return testInstance(knex, catalog, clock, { askMs: 50 });
  }

  async end(): Promise<void> {
    await this.leader.stop();
    await this.follower.stop();
    await this.knex.destroy();
  }

  /** True when somebody has looked at the catalog since. */
  async happen(what: EventOf): Promise<boolean> {
    if (what.is === 'put') this.changed.add(this.catalog.put(what.entity));
    if (what.is === 'drop') this.drop(what.at);
    if (what.is === 'reading') await this.record(what);
    if (what.is === 'hint') await this.hint();
    if (what.is === 'midnight') this.clock.pass(86_400_000);
    if (what.is === 'restart') {
      await this.leader.stop();
      this.leader = this.instance();
    }
    if (what.is === 'change of leaders') {
      await this.leader.stop();
      this.leader = this.follower;
      this.follower = this.instance();
    }
    if (['put', 'drop', 'reading', 'hint'].includes(what.is)) return false;
    await this.sweep();
    return true;
  }

  private drop(at: number): void {
    const entity = this.catalog.all.at(at);
    if (entity) this.catalog.drop(entityRefOf(entity));
  }

  private async record({
    bet,
    day,
    value,
  }: Extract<EventOf, { is: 'reading' }>): Promise<void> {
    await new ReadingTable(this.knex).record(
      { entity: `valuehypothesis:default/${bet}`, measure: 'wait' },
      [{ asOf: `2026-11-${day}`, source: 'clock', value }],
      'correct',
    );
  }

  private async hint(): Promise<void> {
    this.leader.hint([...this.changed]);
    this.clock.pass(1_100);
    await this.leader.step();
  }

  private async sweep(): Promise<void> {
    this.clock.pass(6_000);
    await this.leader.step();
    const looked = this.leader.refresh({ acceptVanished: true });
    await this.leader.step();
    await looked;
    this.changed.clear();
    await this.follower.step();
  }

  /** What memory, tables and history say, and one full evaluation. */
  async tell() {
    const readings = await this.knex('reading').orderBy('id');
    const expected = this.evaluateAll(readings);
    const rows = await this.knex('outcome').orderBy(['subject', 'rule']);
    return {
      expected,
      expectedRows: expected
        .filter(({ status, isGrace }) => isGrace || !isQuiet(status))
        .map(each => `${each.subject} ${each.rule} ${each.status}`)
        .sort(),
      ofLeader: await this.leader.read(results),
      ofFollower: await this.follower.read(results),
      rows: rows.map(row => `${row.subject} ${row.rule} ${row.status}`),
      replayed: await this.replay(),
    };
  }

  private evaluateAll(readings: readonly any[]): Outcome[] {
    const { today } = this.clock;
    const graph = buildMeshGraph(readMesh(this.catalog.all).items);
    const governed = governMesh(graph, { rules, today });
    const storedReadings = (ref: string) => {
      const ofBet = readings.filter(({ entity }) => entity === ref);
      // a later one of the same day corrects the one before
      const byDay = new Map(ofBet.map(each => [each.observed_at, each.value]));
      return [...byDay].map(([asOf, value]) => ({ value, asOf }));
    };
    const input = { ...governed, today, storedReadings };
    return [...evaluateMesh(graph, input).outcomes()];
  }

  /** What is left when every transition is played again, from the first. */
  private async replay(): Promise<string[]> {
    const state = new Map<string, string>();
    for (const row of await this.knex('transition').orderBy('id')) {
      const about = `${row.subject} ${row.rule}`;
      if (row.severity === null && isQuiet(row.to_status)) state.delete(about);
      else state.set(about, row.to_status);
    }
    return [...state].map(([about, status]) => `${about} ${status}`).sort();
  }
}

function results(mesh: {
  readonly evaluation: { outcomes(): Iterable<Outcome> };
}): Outcome[] {
  return [...mesh.evaluation.outcomes()];
}

function isQuiet(status: string): boolean {
  return ['pass', 'not-applicable', 'none'].includes(status);
}

describe('an instance', () => {
  it('says what one full evaluation says, whatever happened in whatever order', async () => {
    const events = fc.array(event, {
      minLength: 5,
      maxLength: 40,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(events, async happening => {
        const world = await World.create();
        try {
          for (const what of [...happening, { is: 'sweep' } as const]) {
            if (!(await world.happen(what))) continue;
            const { expected, expectedRows, ...told } = await world.tell();
            expect(told.ofLeader).toEqual(expected);
            expect(told.ofFollower).toEqual(expected);
            expect(told.rows).toEqual(expectedRows);
            expect(told.replayed).toEqual(expectedRows);
          }
        } finally {
          await world.end();
        }
      }),
      { numRuns: Number(process.env.FAST_CHECK_RUNS ?? 5) },
    );
  });

  it('keeps nobody waiting who asked while it cannot look', async () => {
    const world = await World.create();
    await world.happen({ is: 'sweep' });
    // no step follows, as while the database is away
    const asked = world.leader.refresh({ acceptVanished: false });
    await expect(asked).resolves.toBeUndefined();
    await world.end();
  });
});
