import request from 'supertest';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

const entity = (kind: string, name: string, spec: object) => ({
  apiVersion:
    kind === 'DataProduct' ? 'data-mesh/v1alpha1' : 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

const product = (name: string, more: object = {}) =>
  entity('DataProduct', name, {
    ...{ type: 'aggregate', lifecycle: 'production', owner: 'group:crew' },
    ...{ domain: 'care', ...more },
  });

const port = { name: 'out', version: '1.0.0', type: 'table' };
const promised = { ...port, contract: { ref: 'https://acme.example/c.yaml' } };

/** Of the ladder `trusted`: owned, then promised. */
const MESH = [
  entity('Group', 'crew', { type: 'team', children: [] }),
  entity('Domain', 'care', { owner: 'group:crew' }),
  product('visits', { outputPorts: [promised] }),
  product('refills', { outputPorts: [port] }),
  product('bills', { outputPorts: [port] }),
  product('lost', { owner: 'group:gone', outputPorts: [port] }),
];

describe('levels', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.start(MESH);
  });

  beforeEach(() => {
    house.policy = { result: 'allow', sees: () => true };
  });

  afterAll(() => house.stop());

  const ask = async (path: string, status = 200) => {
    const { body } = await request(house.app).get(path).expect(status);
    return body;
  };

  it('tell how far a product has come, and what keeps it from the next', async () => {
    const refills = '/entities/dataproduct/default/refills/levels';
    const { items, asOf } = await ask(refills);
    expect(asOf).toEqual(expect.any(String));
    expect(items).toEqual([
      {
        ...{ set: 'trusted', level: 'owned', reached: 1, of: 2, applies: true },
        next: {
          level: 'promised',
          open: [{ rule: 'interop-port-without-contract', status: 'fail' }],
        },
        ...{ waived: [], unknown: [] },
      },
    ]);
  });

  it('count all, those below the first and those that it says nothing of', async () => {
    const { items } = await ask('/levels');
    const [{ set, levels, notApplicable }] = items;
    expect(set).toBe('trusted');
    expect(levels.map(({ level }: any) => level)).toEqual([
      undefined,
      'owned',
      'promised',
    ]);
    const counted = levels.reduce((n: number, l: any) => n + l.entities, 0);
    expect(counted + notApplicable).toBe(MESH.length);
  });

  it('lead to the entities of a level, in pages', async () => {
    const { items } = await ask('/levels');
    for (const [reached, { entities }] of items[0].levels.entries()) {
      const path = `/levels/trusted/${reached}/entities`;
      expect(await all(path)).toHaveLength(entities);
      expect(await all(path, 1)).toEqual(await all(path));
    }
    expect(await all('/levels/trusted/1/entities')).toEqual(
      expect.arrayContaining([
        'dataproduct:default/bills',
        'dataproduct:default/refills',
      ]),
    );
  });

  it('name no entity that the caller may not see', async () => {
    house.policy = {
      result: 'conditional',
      sees: ref => ref !== 'dataproduct:default/bills',
    };
    const refs = await all('/levels/trusted/1/entities', 1);
    expect(refs).toContain('dataproduct:default/refills');
    expect(refs).not.toContain('dataproduct:default/bills');
    await ask('/entities/dataproduct/default/bills/levels', 404);
  });

  it.each(['/levels/none/1/entities', '/levels/trusted/3/entities'])(
    'are not there at %s',
    async path => {
      const { error } = await ask(path, 404);
      expect(error.message).toBe('There is no such level');
    },
  );

  async function all(path: string, limit = 50): Promise<string[]> {
    const refs: string[] = [];
    let cursor: string | undefined;
    do {
      const next: string = cursor ? `&cursor=${cursor}` : '';
      const { items, pageInfo } = await ask(`${path}?limit=${limit}${next}`);
      refs.push(...items.map(({ ref }: { readonly ref: string }) => ref));
      cursor = pageInfo.nextCursor;
    } while (cursor);
    return refs;
  }
});
