import request from 'supertest';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

const entity = (kind: string, name: string, spec: object) => ({
  apiVersion: /Product|Body/.test(kind)
    ? 'data-mesh/v1alpha1'
    : 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

const product = (name: string, more: object = {}) =>
  entity('DataProduct', name, {
    ...{ type: 'aggregate', lifecycle: 'production', owner: 'group:crew' },
    ...{ domain: 'care', ...more },
  });

const MESH = [
  entity('Group', 'board', { type: 'unit', children: ['crew'] }),
  entity('Group', 'crew', { type: 'team', parent: 'board', children: [] }),
  entity('Domain', 'company', { owner: 'group:board' }),
  entity('Domain', 'care', { owner: 'group:crew', subdomainOf: 'company' }),
  product('visits'),
  product('refills', { version: '1.0.0', region: 'emea' }),
  product('energy', { domain: 'company', version: '2' }),
  entity('GovernanceBody', 'council', {
    ...{ type: 'technology', owner: 'group:board' },
    scope: { level: 'enterprise' },
  }),
];

const WAYS = ['owner', 'domain', 'region', 'body', 'family', 'rule'] as const;
const CARE = encodeURIComponent('domain:default/care');
const seesAll = { result: 'allow', sees: () => true } as const;

describe('scorecards', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.start(MESH);
  });

  beforeEach(() => {
    house.policy = seesAll;
  });

  afterAll(() => house.stop());

  it.each(WAYS)('tell by %s every denominator, worst first', async by => {
    const items = await pages(`/scorecards?by=${by}&limit=500`);
    expect(items.length).toBeGreaterThan(0);
    for (const { families } of items)
      for (const { score, tally } of families) {
        const { pass, fail, unknown, error, waived, grace } = tally;
        const of = pass + fail + unknown + error;
        expect(score).toEqual(of === 0 ? undefined : { passed: pass, of });
        expect([waived, grace].every(Number.isInteger)).toBe(true);
      }
    const shares = items.map(({ families: [worst] }) => shareOf(worst));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('have no number for a domain as a whole', async () => {
    const [domain] = await pages('/scorecards?by=domain');
    expect(Object.keys(domain).sort()).toEqual(['entities', 'families', 'id']);
    expect(domain.families.length).toBeGreaterThan(1);
  });

  it('give the same in small pages', async () => {
    const items = await pages('/scorecards?by=rule&limit=500');
    expect(await pages('/scorecards?by=rule&limit=7')).toEqual(items);
  });

  it('lead to the entities behind them, in pages, worst first', async () => {
    const rules = await pages('/scorecards?by=rule&limit=500');
    const failed = rules.filter(({ families }) => families[0].tally.fail > 0);
    expect(failed.length).toBeGreaterThan(0);
    for (const { id, families } of failed) {
      const path = `/scorecards/rule/${id}/entities`;
      const failing = await pages(`${path}?status=fail&limit=1`);
      expect(failing).toHaveLength(families[0].tally.fail);
      const shares = (await pages(`${path}?limit=1`)).map(each =>
        shareOf(each.families[0]),
      );
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }
  });

  it('count the entities of the domains within, as they lead to them', async () => {
    const items = await pages('/scorecards?by=domain');
    for (const { id, entities } of items) {
      const path = `/scorecards/domain/${encodeURIComponent(id)}/entities`;
      expect(await pages(`${path}?sort=ref&limit=3`)).toHaveLength(entities);
    }
    const path = `/scorecards/domain/${CARE}/entities`;
    const refs = (await pages(`${path}?sort=ref`)).map(({ ref }) => ref);
    expect(refs).toEqual([...refs].sort());
    expect(refs).toContain('dataproduct:default/visits');
    expect(refs).not.toContain('dataproduct:default/energy');
    const products = await pages(`${path}?kind=DataProduct`);
    expect(products.map(({ ref }) => ref).sort()).toEqual(
      ['refills', 'visits'].map(name => `dataproduct:default/${name}`),
    );
  });

  it('name nobody, and lead to nothing, that the caller may not see', async () => {
    const hidden = ['domain:default/care', 'dataproduct:default/energy'];
    house.policy = {
      result: 'conditional',
      sees: ref => !hidden.includes(ref),
    };
    const ids = (await pages('/scorecards?by=domain')).map(({ id }) => id);
    expect(ids).toEqual(['domain:default/company']);
    const { status } = await ask(`/scorecards/domain/${CARE}/entities`);
    expect(status).toBe(404);
    const company = encodeURIComponent('domain:default/company');
    const found = await pages(`/scorecards/domain/${company}/entities?limit=1`);
    const refs = found.map(({ ref }) => ref);
    expect(refs).toContain('dataproduct:default/visits');
    expect(refs).not.toContain('dataproduct:default/energy');
  });

  it('ask for the permission to read numbers of the whole', async () => {
    house.policy = { result: 'deny', sees: () => false };
    expect((await ask('/scorecards?by=rule')).status).toBe(403);
  });

  it('are not there for a domain that does not exist', async () => {
    const none = encodeURIComponent('domain:default/none');
    const { status } = await ask(`/scorecards/domain/${none}/entities`);
    expect(status).toBe(404);
  });

  it.each(['?by=luck', '?by=rule&cursor=AAAA', '?limit=0'])(
    'refuse %s',
    async query => {
      expect((await ask(`/scorecards${query}`)).status).toBe(400);
    },
  );

  function ask(query: string) {
    return request(house.app).get(query);
  }

  async function pages(query: string): Promise<any[]> {
    const items: any[] = [];
    let cursor: string | undefined;
    do {
      const joint = query.includes('?') ? '&' : '?';
      const { body } = await ask(
        cursor ? `${query}${joint}cursor=${cursor}` : query,
      ).expect(200);
      items.push(...body.items);
      cursor = body.pageInfo.nextCursor;
    } while (cursor);
    return items;
  }
});

/** What has no score comes last. */
function shareOf({ score }: any): number {
  return score ? score.passed / score.of : 2;
}
