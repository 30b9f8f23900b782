import request from 'supertest';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

const theirs = (kind: string, name: string, spec: object) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});
const product = (name: string, spec: object = {}) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: {
    ...{ type: 'aggregate', lifecycle: 'production', owner: 'group:crew' },
    domain: 'sales',
    outputPorts: [{ name: 'out', version: '1.0.0', type: 'table' }],
    ...spec,
  },
});

const MESH = [
  theirs('Group', 'crew', { type: 'team', children: [] }),
  theirs('Group', 'desk', { type: 'team', children: [] }),
  theirs('Domain', 'shop', { owner: 'group:crew' }),
  theirs('Domain', 'sales', { owner: 'group:crew', subdomainOf: 'shop' }),
  product('orders', { region: 'emea' }),
  product('visits', {
    ...{ owner: 'group:desk', type: 'consumer-aligned', domain: undefined },
    inputPorts: [{ from: 'orders#out' }],
  }),
  product('hidden', { domain: 'shop', inputPorts: [{ from: 'orders#out' }] }),
];

describe('the table of data products', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.start(MESH);
  });

  afterAll(() => house.stop());

  beforeEach(() => {
    house.policy = { result: 'allow', sees: () => true };
  });

  const ask = async (query: object = {}) =>
    (await request(house.app).get('/products').query(query).expect(200)).body;
  const namesOf = ({ items }: { items: { ref: string }[] }) =>
    items.map(({ ref }) => ref.split('/')[1]);

  it('has each with what it belongs to, who reads it, and what was found', async () => {
    const { items, total, of } = await ask({ sort: 'title' });
    expect([total, of]).toEqual([3, 3]);
    const orders = items.find((each: any) => each.title === 'orders');
    expect(orders).toMatchObject({
      ref: 'dataproduct:default/orders',
      domain: { ref: 'domain:default/sales', title: 'sales' },
      owner: { ref: 'group:default/crew', title: 'crew' },
      ...{ type: 'aggregate', lifecycle: 'production', region: 'emea' },
      ...{ reads: 0, readBy: 2 },
    });
    const findings = await request(house.app)
      .get('/entities/dataproduct/default/orders/findings')
      .expect(200);
    const rules = (severity: string) =>
      new Set(
        findings.body.findings
          .filter((each: any) => each.severity === severity)
          .map((each: any) => each.rule),
      ).size;
    expect(orders.findings.error).toBe(rules('error'));
    expect(orders.findings.error).toBeGreaterThan(0);
  });

  it('can be filtered by all that it shows; a domain holds those within it', async () => {
    const asked = async (query: object) =>
      namesOf(await ask({ ...query, sort: 'title' }));
    expect(await asked({ domain: 'domain:default/shop' })).toEqual([
      ...['hidden', 'orders'],
    ]);
    expect(await asked({ owner: 'group:default/desk' })).toEqual(['visits']);
    expect(await asked({ type: 'consumer-aligned' })).toEqual(['visits']);
    expect(await asked({ region: 'EMEA' })).toEqual(['orders']);
    expect(await asked({ text: 'ORD' })).toEqual(['orders']);
    expect(await asked({ lifecycle: 'retired' })).toEqual([]);
    const refs = ['dataproduct:default/visits', 'dataproduct:default/none'];
    expect(await asked({ ref: refs })).toEqual(['visits']);
  });

  it('comes in pages, in the order that was asked for', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask({
        ...{ sort: 'readBy', limit: 2 },
        ...(cursor && { cursor }),
      });
      seen.push(...namesOf(page));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['orders', 'hidden', 'visits']);
    const { pageInfo } = await ask({ limit: 1, sort: 'title' });
    await request(house.app)
      .get('/products')
      .query({ sort: 'owner', cursor: pageInfo.nextCursor })
      .expect(400);
  });

  it('names what it can be filtered by, the most first', async () => {
    const { facets } = await ask();
    expect(facets.owners).toEqual([
      { ref: 'group:default/crew', title: 'crew', products: 2 },
      { ref: 'group:default/desk', title: 'desk', products: 1 },
    ]);
    expect(facets.regions).toEqual([{ name: 'emea', products: 1 }]);
  });

  it('tells nothing of what the caller may not see', async () => {
    const sees = (ref: string) => !/hidden|shop/.test(ref);
    house.policy = { result: 'conditional', sees };
    const told = await ask({ sort: 'title' });
    expect(namesOf(told)).toEqual(['orders', 'visits']);
    expect(told.items[0].readBy).toBe(1);
    expect(JSON.stringify(told)).not.toMatch(/hidden|shop/);
    expect(namesOf(await ask({ domain: 'domain:default/shop' }))).toEqual([]);
  });
});

describe('the portfolio', () => {
  it('has what waits for a decision first, and the limits', async () => {
    const bet = (name: string, spec: object) => ({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'ValueHypothesis',
      metadata: { name },
      spec: {
        ...{ owner: 'group:crew', status: 'active' },
        statement: { weBelieve: 'a', willResultIn: 'b' },
        goals: ['sales#sooner'],
        ...spec,
      },
    });
    const house = await TestHouse.start([
      theirs('Group', 'crew', { type: 'team', children: [] }),
      theirs('Domain', 'sales', {
        owner: 'group:crew',
        dataMesh: { wipLimit: 1, goals: [{ id: 'sooner' }] },
      }),
      bet('calm', {}),
      bet('due', { review: { next: '2020-01-01' } }),
    ]);
    const { body } = await request(house.app).get('/portfolio').expect(200);
    expect(body.bets.map((each: any) => [each.bet, each.reasons])).toEqual([
      ['valuehypothesis:default/due', ['review-due']],
      ['valuehypothesis:default/calm', []],
    ]);
    expect(body.limits).toEqual([
      { of: 'domain:default/sales', limit: 1, live: 2, isOver: true },
    ]);
    expect([body.total, body.isCut, body.isPartial]).toEqual([
      ...[2, false, false],
    ]);
    await house.stop();
  });
});
