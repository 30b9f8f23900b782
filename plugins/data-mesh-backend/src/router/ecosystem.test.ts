import request from 'supertest';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

const theirs = (kind: string, name: string, spec: object) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});
const ours = (kind: string, name: string, spec: object) => ({
  ...theirs(kind, name, spec),
  apiVersion: 'data-mesh/v1alpha1',
});
const product = (name: string, region: string, ...reads: string[]) =>
  ours('DataProduct', name, {
    ...{ type: 'aggregate', lifecycle: 'production', region },
    owner: `group:${region}-crew`,
    outputPorts: [{ name: 'out', version: '1.0.0', type: 'table' }],
    inputPorts: reads.map(from => ({ from: `${from}#out` })),
  });

const MESH = [
  theirs('Group', 'eu-crew', { type: 'team', children: [] }),
  theirs('Group', 'us-crew', { type: 'team', children: [] }),
  theirs('User', 'jo', { memberOf: ['eu-crew'] }),
  theirs('User', 'sam', { memberOf: [] }),
  product('visits', 'EU'),
  product('plans', 'EU', 'visits'),
  product('stock', 'US', 'visits', 'plans'),
];

describe('how data flows between regions', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await TestHouse.start(MESH);
  });
  afterAll(() => house.stop());
  const get = (path: string) => request(house.app).get(path);

  it('is counted by the pair, with who ought to work together', async () => {
    const { status, body } = await get('/ecosystem');
    expect(status).toBe(200);
    expect(body.region.labels.map(({ id }: { id: string }) => id)).toEqual([
      'eu',
      'us',
    ]);
    expect(body.region.cells).toEqual([0, 0, 1, 0, 1, 2]);
    expect(body.gaps).toEqual([
      { teams: ['group:default/eu-crew', 'group:default/us-crew'], flows: 2 },
    ]);
    expect(body).toMatchObject({
      coordination: { flows: 3, isTooFew: true, gaps: 1 },
      isPartial: false,
    });
    expect(body.stage).toBeUndefined();
  });

  it('shows the flows behind a number', async () => {
    const { body } = await get('/ecosystem/flows').query({
      ...{ boundary: 'region', from: 'eu', to: 'us' },
    });
    expect(body).toMatchObject({
      total: 2,
      flows: [
        {
          provider: 'dataproduct:default/plans',
          consumer: 'dataproduct:default/stock',
        },
        { provider: 'dataproduct:default/visits' },
      ],
    });
  });

  it('is told of the data products that a filter leaves', async () => {
    const map = await get('/products/flows').query({ text: 'plans' });
    expect(map.status).toBe(200);
    expect(map.body.region.labels.map(({ id }: { id: string }) => id)).toEqual([
      'eu',
      'us',
    ]);
    expect(map.body.region.cells).toEqual([0, 0, 1, 0, 1, 1]);
    expect(map.body).toMatchObject({ total: 1, of: 3, isPartial: false });
    expect(map.body.facets.regions).toEqual([
      { name: 'EU', products: 2 },
      { name: 'US', products: 1 },
    ]);
    const flows = await get('/ecosystem/flows').query({
      ...{ boundary: 'region', from: 'eu', to: 'us', text: 'plans' },
    });
    expect(flows.body).toMatchObject({
      total: 1,
      flows: [{ provider: 'dataproduct:default/plans' }],
    });
    const none = await get('/products/flows').query({ text: 'nothing' });
    expect(none.body).toMatchObject({
      ...{ total: 0, region: { labels: [], cells: [] } },
    });
  });

  it('is the same of all data products, with or without a filter', async () => {
    const { body } = await get('/ecosystem');
    const map = await get('/products/flows');
    expect(body.region).toMatchObject(map.body.region);
    expect(body.domain).toMatchObject(map.body.domain);
  });

  it('tells by no filter what the caller may not see', async () => {
    house.policy = {
      result: 'conditional',
      sees: ref => !ref.includes('us-crew') && !ref.includes('stock'),
    };
    const { body } = await get('/products/flows').query({
      owner: 'group:default/us-crew',
    });
    expect(body).toMatchObject({ total: 0, of: 2, isPartial: true });
    expect(body.region.cells).toEqual([]);
    house.policy = { result: 'allow', sees: () => true };
  });

  it('leaves out what the caller may not see', async () => {
    house.policy = {
      result: 'conditional',
      sees: ref => !ref.includes('stock'),
    };
    const { body } = await get('/ecosystem');
    expect(body).toMatchObject({ gaps: [], isPartial: true });
    expect(body.region.cells).toEqual([0, 0, 1]);
    house.policy = { result: 'allow', sees: () => true };
  });
});

describe('what waits for somebody', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await TestHouse.start(MESH);
  });
  afterAll(() => house.stop());
  const ask = async (kind: string, name: string) => {
    const path = `/entities/${kind}/default/${name}/waiting`;
    const { status, body } = await request(house.app).get(path);
    return { status, body };
  };

  it('is told with what belongs to a person by a group', async () => {
    const { body } = await ask('user', 'jo');
    expect(body.owned).toEqual([
      { ref: 'dataproduct:default/plans', title: 'plans', by: 'group' },
      { ref: 'dataproduct:default/visits', title: 'visits', by: 'group' },
    ]);
    expect(body.waiting).toContainEqual(
      expect.objectContaining({
        ...{ is: 'findings', about: 'dataproduct:default/visits' },
      }),
    );
    expect(body.totals.waiting).toBe(body.waiting.length);
  });

  it('leaves out what the caller may not see', async () => {
    house.policy = {
      result: 'conditional',
      sees: ref => !ref.includes('visits'),
    };
    const { body } = await ask('user', 'jo');
    expect(JSON.stringify(body)).not.toContain('visits');
    house.policy = { result: 'allow', sees: () => true };
  });

  it('is nothing for who has nothing, and for what is nobody', async () => {
    for (const [kind, name] of [
      ['user', 'sam'],
      ['dataproduct', 'visits'],
    ]) {
      const { status, body } = await ask(kind, name);
      expect([status, body.owned, body.waiting]).toEqual([200, [], []]);
    }
    expect((await ask('user', 'nobody')).status).toBe(404);
  });
});
