import request from 'supertest';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

const group = (name: string) => ({
  ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
  metadata: { name },
  spec: { type: 'team', children: [] },
});

describe.each([
  ['that leads', false],
  ['that follows', true],
])('a look at the catalog, asked of an instance %s', (_, follows) => {
  let house: TestHouse;

  beforeEach(async () => {
    house = await TestHouse.start([group('crew')], { follows });
  });

  afterEach(() => house.stop());

  it('is answered when what the catalog says is judged', async () => {
    const { body: before } = await request(house.app).get('/status');
    expect(before.isLeader).toBe(!follows);
    house.catalog.put(group('board'));
    const { body } = await request(house.app)
      .post('/evaluate')
      .send({})
      .expect(200);
    expect(body.version).toBeGreaterThan(before.version);
    const { body: after } = await request(house.app).get('/status');
    expect(after.entities).toBe(before.entities + 1);
    expect(house.audited).toEqual(['evaluate']);
  });
});
