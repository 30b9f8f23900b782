import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import {
  createJudge,
  meetingPack,
  pedigreeOf,
  rules,
} from '@backstage-data-mesh/rules';
import request from 'supertest';
import { readSample } from '../__testUtils__/sample';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

const DAY_MS = 86_400_000;
const sample = readSample();
const body = 'governancebody:default/enterprise-portfolio';

const pack = (house: TestHouse, query: object = {}) =>
  request(house.app)
    .get('/bodies/default/enterprise-portfolio/pack')
    .query(query);

const look = (house: TestHouse) =>
  request(house.app).post('/evaluate').send({}).expect(200);

/** What the functions that the terminal and the pages share say. */
function expectedPack(day: string, entities: readonly object[] = sample) {
  const graph = buildMeshGraph(readMesh(entities).items);
  const storedReadings = () => [];
  const judge = createJudge({ rules, today: day, storedReadings });
  const now = judge(graph);
  const made = meetingPack({
    ...{ body, day, now, storedReadings },
    pedigreeOf: product =>
      pedigreeOf(graph, product, {
        outcomes: now.outcomesOf(product),
        now: day,
      }),
  });
  if (!made.ok) throw new Error(made.message);
  const { ok, ...rest } = made;
  return JSON.parse(JSON.stringify(rest));
}

/** A product of the sample, with other words. */
const edited = (name: string, spec: object) => {
  const found: any = sample.find(
    (entity: any) =>
      entity.kind === 'DataProduct' && entity.metadata.name === name,
  );
  return { ...found, spec: { ...found.spec, ...spec } };
};

describe('the pack of a governance body', () => {
  let house: TestHouse;

  beforeEach(async () => {
    house = await TestHouse.start(sample);
  });

  afterEach(() => house.stop());

  it('is that of the functions, for today', async () => {
    const { body: told } = await pack(house).expect(200);
    const { changes, ...rest } = told.pack;
    // nothing is remembered from before the first look
    expect(changes).toBeUndefined();
    expect(rest).toEqual(expectedPack('2026-11-20'));
    expect(told.isPartial).toBe(false);
  });

  it('tells what changed since a day that is remembered', async () => {
    house.clock.pass(2 * DAY_MS);
    house.catalog.put(edited('field-visits', { owner: 'group:nobody' }));
    await look(house);
    const since = '2026-11-20';
    const { body: told } = await pack(house, { since }).expect(200);
    const { changes, day } = told.pack;
    expect([day, changes.since]).toEqual(['2026-11-22', since]);
    expect(changes.entities).toMatchObject([
      {
        ...{ ref: 'dataproduct:default/field-visits', is: 'changed' },
        edits: [{ path: ['spec', 'owner'], value: 'group:nobody' }],
      },
    ]);
    expect(changes.appeared.map(({ rule }: any) => rule)).toContain(
      'ownership-dangling-ref',
    );
  });

  it('tells of an earlier day what was known at its end', async () => {
    house.clock.pass(2 * DAY_MS);
    house.catalog.drop('valuehypothesis:default/refill-nudges');
    await look(house);
    const { body: then } = await pack(house, { asOf: '2026-11-21' });
    expect(then.asOf).toBe('2026-11-21T23:59:59.999Z');
    expect(then.pack).toEqual(expectedPack('2026-11-21'));
    const left = sample.filter(
      ({ metadata }: any) => metadata.name !== 'refill-nudges',
    );
    const { body: now } = await pack(house).expect(200);
    const { changes, ...rest } = now.pack;
    expect(rest).toEqual(expectedPack('2026-11-22', left));
  });

  it('is not told of days that nobody remembers, or knows yet', async () => {
    const { body: early } = await pack(house, { asOf: '2026-11-19' });
    expect(early.error.message).toContain('begins with 2026-11-20');
    const { status } = await pack(house, { asOf: '2026-11-21' });
    expect(status).toBe(400);
  });
});
