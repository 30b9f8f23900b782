import createKnex from 'knex';
import { FakeCatalogService } from '../__testUtils__/fakeCatalogService';
import { readSample } from '../__testUtils__/sample';
import { TestClock, testInstance } from '../__testUtils__/testInstance';
import { migrate } from '../store/migrate';
import { EntityTable } from '../store/entityTable';
import { Arrival, EarlyMesh, type EarlyTerms } from './earlyMesh';
import type { MeshNow } from './meshReader';

jest.setTimeout(600_000);

const PRODUCT = 'dataproduct:default/stock-levels';

/** What somebody may want to know of a mesh. */
const questions = {
  graph: ({ evaluation }: MeshNow) => evaluation.graph.nodeCount,
  lines: ({ book }: MeshNow) => [...book.lines()].length,
  entity: ({ evaluation: { rules, outcome } }: MeshNow) =>
    rules.map(({ id }) => outcome(id, PRODUCT)),
  all: ({ evaluation }: MeshNow) => [...evaluation.outcomes()].length,
};

type Question = keyof typeof questions;

describe('an instance that starts with full tables', () => {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  const catalog = new FakeCatalogService();
  const clock = new TestClock();
  const instance = () => testInstance(knex, catalog, clock);

  beforeAll(async () => {
    await migrate(knex);
    readSample().forEach(entity => catalog.put(entity));
    const first = instance();
    await first.step();
    await first.stop();
  });

  afterAll(() => knex.destroy());

  /** Asks from when the tables are read; in which order answers come. */
  async function askAtOnce(some: readonly Question[]) {
    const starting = instance();
    const order: (Question | 'loaded')[] = [];
    const frames: MeshNow['frame'][] = [];
    const loaded = starting.step().then(() => order.push('loaded'));
    const ask = async (name: Question): Promise<void> => {
      const asked = starting.read(now => [questions[name](now), now.frame]);
      const [, frame] = await asked.catch(() => []);
      if (!frame) {
        await new Promise(setImmediate);
        return ask(name);
      }
      order.push(name);
      frames.push(frame as MeshNow['frame']);
      return undefined;
    };
    await Promise.all([loaded, ...some.map(ask)]);
    await starting.stop();
    return { order, frames };
  }

  it('tells of the graph and the stored results before it has judged', async () => {
    const { order, frames } = await askAtOnce(['all', 'graph', 'lines']);
    expect(order.slice(0, 2)).toEqual(['graph', 'lines']);
    expect(order.slice(2).sort()).toEqual(['all', 'loaded']);
    expect(frames[0]).toMatchObject({
      ...{ version: 1, stale: true },
      staleReasons: ['starting'],
    });
  });

  it('judges whoever is asked for before all others', async () => {
    const { order } = await askAtOnce(['all', 'entity']);
    expect(order[0]).toBe('entity');
  });

  it('waits for all where the stored results are not what is found', async () => {
    await knex('outcome')
      .where({ subject: PRODUCT })
      .limit(1)
      .update({ status: 'error' });
    const { order } = await askAtOnce(['graph', 'entity']);
    expect(order[0]).toBe('graph');
    expect(order.slice(1).sort()).toEqual(['entity', 'loaded']);
    expect((await askAtOnce(['entity', 'all'])).order[0]).toBe('entity');
  });

  describe('while the tables are read', () => {
    afterEach(() => jest.restoreAllMocks());

    /** Asks as soon as the entities are read, which goes on then as it says. */
    async function askWhileReading(goOn: (all: EntityTable['all']) => object) {
      const starting = instance();
      let asked: Promise<number> | undefined;
      const { all } = EntityTable.prototype;
      jest
        .spyOn(EntityTable.prototype, 'all')
        .mockImplementationOnce(function read(this: EntityTable) {
          asked = starting.read(questions.graph);
          asked.catch(() => {});
          return goOn(all.bind(this)) as ReturnType<typeof all>;
        });
      await starting.step().catch(() => {});
      await starting.stop();
      return asked;
    }

    it('lets those wait who ask', async () => {
      expect(await askWhileReading(all => all())).toBeGreaterThan(0);
    });

    it('lets nobody wait for what cannot be read', async () => {
      const asked = askWhileReading(() => {
        throw new Error('The database is away');
      });
      await expect(asked).rejects.toThrow('has not been read yet');
    });
  });
});

describe('a mesh that is being judged', () => {
  it('leaves one turn of four to who judges all, while somebody waits', async () => {
    const early = new EarlyMesh({
      asked: { evaluation: {} },
    } as unknown as EarlyTerms);
    const turns = () => Array.from({ length: 8 }, () => early.goesFirst());
    expect(turns()).not.toContain(true);
    let finish = () => {};
    const answer = early.answer({} as MeshNow['frame'], async () => {
      await new Promise<void>(resolve => {
        finish = resolve;
      });
    });
    expect(turns().filter(Boolean)).toHaveLength(6);
    finish();
    await answer;
    expect(turns()).not.toContain(true);
  });
});

describe('a mesh that is about to be there', () => {
  const mesh = { version: { version: 3 } } as unknown as EarlyMesh;

  it('lets those in who waited', async () => {
    const arrival = new Arrival();
    const waiting = arrival.early();
    expect(arrival.isHere).toBe(false);
    arrival.open(mesh);
    expect(arrival.isHere).toBe(true);
    expect(await waiting).toBe(mesh);
    expect(await arrival.early()).toBe(mesh);
  });

  it('lets nobody wait for too long, nor until all is judged', async () => {
    const arrival = new Arrival(1);
    await expect(arrival.early()).rejects.toThrow('still being read');
    arrival.open(undefined);
    expect(await arrival.early()).toBeUndefined();
  });
});
