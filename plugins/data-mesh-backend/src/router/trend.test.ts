import request from 'supertest';
import { TestHouse } from '../__testUtils__/testHouse';
import { rollupTask } from '../history/rollupTask';

jest.setTimeout(600_000);

const MESH = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name: 'care' },
    spec: { owner: 'group:crew' },
  },
  {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: 'visits' },
    spec: {
      ...{ type: 'aggregate', lifecycle: 'production', domain: 'care' },
      owner: 'group:crew',
    },
  },
];

const CARE = encodeURIComponent('domain:default/care');

describe('the trend of a scorecard', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.start(MESH);
    const { knex, instance } = house;
    const task = rollupTask({ store: { knex }, mesh: instance });
    await task.run(new AbortController().signal);
    await knex('rollup').insert(
      (await knex('rollup')).map(row => ({
        ...row,
        ...{ day: '2026-01-01', version: 0, rule_set: 'another' },
      })),
    );
  });

  afterAll(() => house.stop());

  const ask = (path: string) => request(house.app).get(path);

  it('tells each day as the scorecard told it', async () => {
    const { body: now } = await ask('/scorecards?by=domain').expect(200);
    const { body } = await ask(`/scorecards/domain/${CARE}/trend`).expect(200);
    const { families, entities } = body.days.at(-1);
    expect(entities).toBe(now.items[0].entities);
    expect(sorted(families)).toEqual(sorted(now.items[0].families));
  });

  it('marks where the rules are others than on the day before', async () => {
    const { body } = await ask(`/scorecards/domain/${CARE}/trend`).expect(200);
    expect(body.days.map((each: any) => each.hasOtherRules)).toEqual([
      ...[false, true],
    ]);
    const since = await ask(
      `/scorecards/domain/${CARE}/trend?since=2026-02-01`,
    );
    expect(since.body.days).toHaveLength(1);
  });

  it('tells no day that has not come, whatever a clock wrote that was ahead', async () => {
    const path = `/scorecards/domain/${CARE}/trend`;
    const { body: before } = await ask(path).expect(200);
    const { knex } = house;
    const [row] = await knex('rollup').where({ kind: 'domain' });
    await knex('rollup').insert({ ...row, day: '2027-11-20' });
    const { body } = await ask(path).expect(200);
    await knex('rollup').where({ day: '2027-11-20' }).delete();
    expect(body.days).toEqual(before.days);
  });

  it('is not told of what the caller may not see', async () => {
    house.policy = {
      result: 'conditional',
      sees: ref => !ref.startsWith('domain:'),
    };
    const { status } = await ask(`/scorecards/domain/${CARE}/trend`);
    expect(status).toBe(404);
  });
});

describe('the trend of a family', () => {
  it('begins with the day on which there was nothing to judge', async () => {
    const house = await TestHouse.start([]);
    const { knex, instance, catalog } = house;
    const task = rollupTask({ store: { knex }, mesh: instance });
    const { signal } = new AbortController();
    await task.run(signal);
    await knex('rollup').update({ day: '2026-01-01', version: 0 });
    for (const entity of MESH) catalog.put(entity);
    await request(house.app).post('/evaluate').send({}).expect(200);
    await task.run(signal);
    const path = '/scorecards/family/ownership/trend';
    const { body } = await request(house.app).get(path).expect(200);
    const counts = body.days.map(({ families }: any) => [
      families[0].family,
      families[0].tally.pass + families[0].tally.fail > 0,
    ]);
    expect(counts).toEqual([
      ['ownership', false],
      ['ownership', true],
    ]);
    await house.stop();
  });
});

function sorted(families: readonly { readonly family: string }[]) {
  return [...families].sort((a, b) => (a.family < b.family ? -1 : 1));
}
