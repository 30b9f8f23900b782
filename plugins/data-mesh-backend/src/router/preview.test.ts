import request from 'supertest';
import { readSample } from '../__testUtils__/sample';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

const sample = readSample();
const body = 'governancebody:default/enterprise-technology';
const policy = {
  id: 'flows-are-agreed',
  title: 'Owners agree on flows between them',
  status: 'draft',
  purpose: 'interoperability',
  steward: 'group:data-platform',
  rules: [{ rule: 'interop-flow-unagreed', severity: 'error' }],
};

/** The sample, with the policy in force. */
const enforced = sample.map((entity: any) =>
  entity.metadata.name === 'enterprise-technology' &&
  entity.kind === 'GovernanceBody'
    ? {
        ...entity,
        spec: {
          ...entity.spec,
          policies: [
            ...entity.spec.policies,
            { ...policy, status: 'enforced', since: '2026-01-01' },
          ],
        },
      }
    : entity,
);

const preview = (house: TestHouse, asked: object) =>
  request(house.app).post('/preview').send(asked);

async function failures(house: TestHouse): Promise<readonly string[]> {
  const { body: page } = await request(house.app)
    .get('/findings')
    .query({ status: 'fail', limit: 500 })
    .expect(200);
  expect(page.pageInfo.nextCursor).toBeUndefined();
  return page.items
    .flatMap(({ findings }: any) => findings.map(({ key }: any) => key))
    .sort();
}

describe('the preview of a policy', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.start(sample);
  });

  afterAll(() => house.stop());

  it('tells what fails once it is enforced, and by whom it is owned', async () => {
    const before = await failures(house);
    const { body: told } = await preview(house, { body, policy }).expect(200);
    const { appeared, resolved, counts } = told.findings;
    expect(counts).toEqual({ appeared: appeared.length, resolved: 0 });
    expect(appeared.length).toBeGreaterThan(0);
    const keys = appeared.map(({ key }: any) => key);
    const after = await TestHouse.start(enforced);
    expect(await failures(after)).toEqual([...before, ...keys].sort());
    await after.stop();
    expect(resolved).toEqual([]);
    expect(told.tally.fail).toBeGreaterThan(0);
    expect(told.byDomain[0].tally.fail).toBeGreaterThan(0);
    expect(told.byOwner.length).toBeGreaterThan(1);
    expect(await failures(house)).toEqual(before);
  });

  it('is asked of a body that the caller sees and whose policies count', async () => {
    const missing = 'governancebody:default/missing';
    await preview(house, { body: missing, policy }).expect(404);
    const { body: wrong } = await preview(house, {
      body,
      policy: { ...policy, status: 'soon' },
    }).expect(400);
    expect(wrong.error.message).toMatch(/^body\.policy: status: /);
    await preview(house, { body, policy: 'no-such-policy' }).expect(400);
  });

  it('counts only those whom the caller sees', async () => {
    const sees = (ref: string) => !ref.includes('product-supply');
    house.policy = { result: 'conditional', sees };
    const { text } = await preview(house, { body, policy }).expect(200);
    expect(JSON.parse(text).isPartial).toBe(true);
    expect(text).not.toContain('product-supply');
    house.policy = { result: 'allow', sees: () => true };
  });
});

describe('how policies are kept', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.start(sample);
  });

  afterAll(() => house.stop());

  const ask = (query: object) =>
    request(house.app).get('/policy-uptake').query(query);

  it('is told of each that is in force, with what it is of', async () => {
    const { body: told } = await ask({ body }).expect(200);
    const [contracts] = told.policies;
    expect(contracts).toMatchObject({
      ...{ body, policy: 'output-ports-have-contracts', force: 'enforced' },
      rules: ['interop-port-without-contract'],
    });
    const { pass, fail, unknown, error } = contracts.tally;
    expect(contracts.satisfied).toEqual({
      passed: pass,
      of: pass + fail + unknown + error,
    });
    expect(pass).toBeGreaterThan(0);
    const { body: all } = await ask({}).expect(200);
    expect(all.policies.length).toBeGreaterThan(told.policies.length);
    const { body: one } = await ask({ policy: contracts.policy }).expect(200);
    expect(one.policies).toEqual([contracts]);
  });

  it('is not told of a body that the caller may not see', async () => {
    house.policy = { result: 'conditional', sees: ref => ref !== body };
    const { body: told } = await ask({ body }).expect(200);
    expect([told.policies, told.isPartial]).toEqual([[], true]);
    house.policy = { result: 'allow', sees: () => true };
  });
});
