import { rules } from '@backstage-data-mesh/rules';
import request from 'supertest';
import { TestHouse } from '../__testUtils__/testHouse';
import { testInstance, testSettings } from '../__testUtils__/testInstance';
import { rollupTask } from '../history/rollupTask';
import { MeshKeeper } from '../mesh/meshKeeper';
import type { MeshReader } from '../mesh/meshReader';

jest.setTimeout(600_000);

const RULE = 'interop-port-without-contract';
const DAY_MS = 86_400_000;

const domain = {
  ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Domain' },
  metadata: { name: 'care' },
  spec: { owner: 'group:crew' },
};

const contract = `
apiVersion: v3.0.2
kind: DataContract
id: visits
version: 2.0.0
status: active
`;

const product = (name: string, port: object, where = 'care') => ({
  ...{ apiVersion: 'data-mesh/v1alpha1', kind: 'DataProduct' },
  metadata: { name },
  spec: {
    ...{ type: 'aggregate', lifecycle: 'production', owner: 'group:crew' },
    ...{ domain: where, outputPorts: [{ name, version: '2.0.0', ...port }] },
  },
});

const slos = [{ name: 'freshness', objective: 'PT1H' }];

/** A body that also asks for service levels of every port. */
const council = {
  ...{ apiVersion: 'data-mesh/v1alpha1', kind: 'GovernanceBody' },
  metadata: { name: 'council' },
  spec: {
    ...{ type: 'technology', owner: 'group:crew' },
    scope: { level: 'enterprise' },
    policies: [
      {
        ...{ id: 'service-levels', title: 'Ports promise a service level' },
        ...{ status: 'enforced', since: '2026-01-01', purpose: 'quality' },
        rules: [
          { rule: RULE, severity: 'error', options: { serviceLevels: true } },
        ],
        appliesTo: { kind: 'DataProduct' },
        steward: 'group:crew',
      },
    ],
  },
};

const CARE = encodeURIComponent('domain:default/care');

describe('the difference between two days', () => {
  let house: TestHouse;

  beforeEach(async () => {
    house = await TestHouse.start([
      domain,
      product('visits', { contract }),
      product('refills', { contract, slos }),
      product('energy', { contract }, 'elsewhere'),
    ]);
    await rollUp(house.instance);
  });

  afterEach(() => house.stop());

  const rollUp = (mesh: MeshReader) =>
    rollupTask({ store: { knex: house.knex }, mesh }).run(
      new AbortController().signal,
    );

  const look = () => request(house.app).post('/evaluate').send({}).expect(200);

  /** What differs in the family of the rule. */
  async function difference(by: string, id: string) {
    const { body } = await request(house.app)
      .get(`/scorecards/${by}/${id}/trend`)
      .expect(200);
    for (const { total, parts, rest } of body.delta ?? [])
      expect(sum([...parts.map(({ tally }: any) => tally), rest])).toEqual(
        total,
      );
    return body.delta?.find(({ family }: any) => family === 'interop');
  }

  it('is put down to who edited an entity, and to who changed a setting', async () => {
    house.clock.pass(DAY_MS);
    house.catalog.put(product('refills', { slos }));
    await look();
    house.catalog.put(council);
    await look();
    await rollUp(house.instance);
    const { parts } = await difference('domain', CARE);
    expect(parts.map(({ cause }: any) => cause)).toEqual([
      ...['policy', 'entities'],
    ]);
    const [ofPolicy, ofEntities] = parts;
    expect(ofPolicy).toMatchObject({
      ...{ changes: 1, tally: { pass: -1, fail: 1 } },
    });
    // without a contract there is none to judge either
    expect(ofEntities.tally.fail).toBe(1);
    expect(ofEntities.changes).toBeGreaterThan(0);
  });

  it('is put down to the rules where they are others', async () => {
    house.catalog.put(product('refills', {}));
    await look();
    await rollUp(house.instance);
    await house.instance.stop();
    house.clock.pass(DAY_MS);
    const settings = {
      ...testSettings,
      configuration: {
        ...testSettings.configuration,
        settings: new Map([[RULE, { severity: 'off' as const }]]),
      },
    };
    const other = testInstance(house.knex, house.catalog, house.clock, {
      settings,
      keeper: new MeshKeeper({ rules, settings }),
    });
    await other.step();
    await other.step();
    await rollUp(other);
    await other.stop();
    const { total, parts, rest } = await difference('domain', CARE);
    const ofRules = parts.find(({ cause }: any) => cause === 'rules');
    expect(ofRules.tally).toMatchObject({ fail: -1, pass: 0 });
    // the pass of the other product went with the rule
    expect([total.pass, rest.pass]).toEqual([-1, -1]);
  });

  it('counts what came back as no difference', async () => {
    house.catalog.put(product('refills', { slos }));
    await look();
    house.catalog.put(product('refills', { contract, slos }));
    await look();
    house.clock.pass(DAY_MS);
    await look();
    await rollUp(house.instance);
    expect(await difference('domain', CARE)).toMatchObject({
      parts: [],
      total: { pass: 0, fail: 0 },
    });
  });

  it('is told of a family as of a domain, of all of the mesh', async () => {
    house.clock.pass(DAY_MS);
    house.catalog.put(council);
    await look();
    await rollUp(house.instance);
    const { parts } = await difference('family', 'interop');
    expect(parts).toMatchObject([{ cause: 'policy', changes: 2 }]);
  });

  it('is not told of one day, nor where too much has changed to be read', async () => {
    expect(await difference('domain', CARE)).toBeUndefined();
    house.clock.pass(DAY_MS);
    house.catalog.put(council);
    await look();
    await rollUp(house.instance);
    const [row] = await house.knex('transition').orderBy('id', 'desc').limit(1);
    await house.knex.raw(
      `insert into transition (version, at, subject, rule, from_status, to_status, cause, rule_set)
         with recursive n(i) as (select 1 union all select i + 1 from n where i < 20001)
         select ?, at, 's' || i, rule, 'pass', 'fail', cause, rule_set
           from n, transition where id = ?`,
      [row.version, row.id],
    );
    expect(await difference('domain', CARE)).toBeUndefined();
  });
});

function sum(tallies: readonly Record<string, number>[]) {
  const all: Record<string, number> = {};
  for (const tally of tallies)
    for (const [field, number] of Object.entries(tally))
      all[field] = (all[field] ?? 0) + number;
  return all;
}
