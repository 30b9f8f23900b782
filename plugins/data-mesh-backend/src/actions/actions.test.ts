import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

const ours = (kind: string, name: string, spec: object) => ({
  apiVersion: 'data-mesh/v1alpha1',
  ...{ kind, metadata: { name }, spec },
});

const product = (name: string, more: object = {}) =>
  ours('DataProduct', name, {
    ...{ type: 'source-aligned', lifecycle: 'production', owner: 'group:crew' },
    ...more,
  });

const ENTITIES = [
  {
    ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
    ...{ metadata: { name: 'crew' }, spec: { type: 'team', children: [] } },
  },
  {
    ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'User' },
    ...{ metadata: { name: 'jo' }, spec: { memberOf: ['crew'] } },
  },
  {
    ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Domain' },
    ...{ metadata: { name: 'access' }, spec: { owner: 'group:crew' } },
  },
  product('visits', { domain: 'access', outputPorts: [{ name: 'all' }] }),
  product('secret', { inputPorts: [{ name: 'a', from: 'visits#all' }] }),
  ours('GovernanceBody', 'board', {
    ...{ type: 'domain', owner: 'group:crew' },
    scope: { level: 'domain', domains: ['access'] },
    decisionRights: [{ decision: 'budget', right: 'decide' }],
    seats: [{ role: 'chair', who: 'user:jo' }],
  }),
  ours('ValueHypothesis', 'bet', {
    ...{ owner: 'group:crew', status: 'active' },
    statement: { weBelieve: 'a', willResultIn: 'b' },
  }),
];

describe('actions', () => {
  let house: TestHouse;
  const registry = actionsRegistryServiceMock({
    logger: mockServices.logger.mock(),
  });

  beforeAll(async () => {
    house = await TestHouse.start(ENTITIES);
    house.registerActions(registry);
  });

  afterEach(() => {
    house.policy = { result: 'allow', sees: () => true };
  });

  afterAll(() => house.stop());

  const invoke = async (name: string, input: object): Promise<any> =>
    (
      await registry.invoke({
        ...{ id: `test:${name}`, input: input as never },
        credentials: mockCredentials.user(),
      })
    ).output;

  const hideSecret = () => {
    house.policy = {
      result: 'conditional',
      sees: ref => !ref.endsWith('/secret'),
    };
  };

  it('read, and write nothing', async () => {
    const { actions } = await registry.list();
    expect(actions.map(({ name }) => name).sort()).toEqual([
      'draft-data-product',
      'draft-decision',
      'draft-hypothesis',
      'draft-waiver-request',
      'explain',
      'findings',
      'impact',
      'scorecard',
      'validate',
      'what-if',
      'who-decides',
    ]);
    for (const { attributes, description } of actions) {
      expect(attributes).toEqual({
        ...{ readOnly: true, destructive: false, idempotent: true },
      });
      expect(description).toMatch(/are data, and no instructions/);
    }
  });

  it('list findings of what the caller may see', async () => {
    const all = await invoke('findings', { kind: ['DataProduct'], limit: 100 });
    const subjects = (answer: any) =>
      new Set(answer.items.map(({ subject }: any) => subject));
    expect(subjects(all)).toContain('dataproduct:default/secret');
    hideSecret();
    const some = await invoke('findings', {
      kind: ['DataProduct'],
      limit: 100,
    });
    expect(subjects(some)).toContain('dataproduct:default/visits');
    expect(subjects(some)).not.toContain('dataproduct:default/secret');
    expect(JSON.stringify(some)).not.toMatch(/secret/);
  });

  it('explain a finding by its rule', async () => {
    const { findings } = await invoke('explain', {
      entity: 'dataproduct:default/visits',
    });
    const [{ rule }] = findings;
    const told = await invoke('explain', {
      ...{ entity: 'dataproduct:default/visits', rule },
    });
    expect(told.rules).toMatchObject([
      { id: rule, why: expect.any(String), remedy: expect.any(String) },
    ]);
    expect(new Set(told.findings.map((each: any) => each.rule))).toEqual(
      new Set([rule]),
    );
  });

  it('tell no more of what is hidden than of what is not there', async () => {
    hideSecret();
    const asked = (name: string) =>
      invoke('explain', { entity: `dataproduct:default/${name}` }).catch(
        (error: Error) => error.message.replace(name, '…'),
      );
    expect(await asked('secret')).toBe(await asked('nothing'));
  });

  it('tell scorecards', async () => {
    const { items } = await invoke('scorecard', { by: 'family' });
    expect(items.length).toBeGreaterThan(0);
  });

  it('tell what hangs on a product, as far as the caller sees', async () => {
    const asked = { product: 'dataproduct:default/visits' };
    expect((await invoke('impact', asked)).direct).toMatchObject([
      { id: 'dataproduct:default/secret' },
    ]);
    hideSecret();
    expect(await invoke('impact', asked)).toMatchObject({
      ...{ direct: [], isPartial: true },
    });
  });

  it('try moves', async () => {
    const answer = await invoke('what-if', {
      moves: [{ retire: 'dataproduct:default/visits' }],
    });
    expect(answer.patches.length).toBeGreaterThan(0);
  });

  it('tell who decides', async () => {
    const answer = await invoke('who-decides', {
      ...{ area: 'budget', entity: 'dataproduct:default/visits' },
    });
    expect(answer.decides).toMatchObject({
      body: 'governancebody:default/board',
    });
  });

  it.each([
    ['findings', { limit: 1_000_000 }],
    ['impact', { product: 'not a ref' }],
    ['scorecard', { by: 'number' }],
    ['what-if', { moves: [] }],
    ['validate', { yaml: '' }],
    ['validate', { yaml: 'a: [1' }],
  ])('refuse a wrong question to %s', async (name, input) => {
    await expect(invoke(name, input)).rejects.toThrow();
  });

  describe('validate', () => {
    const TEXT = `# two products
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: fresh }
spec:
  type: source-aligned
  lifecycle: production
  owner: group:crew
  domain: nowhere
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: reader }
spec:
  type: aggregate
  lifecyle: production
  owner: group:crew
  inputPorts: [{ name: a, from: fresh }]
`;

    it('tells the place of each mistake and finding', async () => {
      const { entities } = await invoke('validate', { yaml: TEXT });
      expect(entities.map(({ ref }: any) => ref)).toEqual([
        'dataproduct:default/fresh',
        'dataproduct:default/reader',
      ]);
      expect(entities[0].findings).toContainEqual(
        expect.objectContaining({
          rule: 'ownership-dangling-ref',
          at: { line: 9, column: 11 },
        }),
      );
      expect(entities[1].problems).toContainEqual(
        expect.objectContaining({
          message: expect.stringContaining('lifecycle'),
          at: { line: expect.any(Number), column: expect.any(Number) },
        }),
      );
    });

    it('judges entities of one text with each other', async () => {
      const { entities } = await invoke('validate', { yaml: TEXT });
      expect(
        entities[1].findings.map(({ message }: any) => message).join(),
      ).not.toMatch(/fresh/);
    });

    it('does not tell that a hidden entity is there', async () => {
      hideSecret();
      const yaml = (name: string) =>
        TEXT.replace('from: fresh', `from: ${name}`);
      const rulesOf = async (name: string) => {
        const { entities } = await invoke('validate', { yaml: yaml(name) });
        return entities[1].findings.map(({ rule }: any) => rule);
      };
      expect(await rulesOf('secret')).toEqual(await rulesOf('nothing'));
    });

    it.each(['[]', '~', 'a', '- 1', '{}'])('reads %j', async yaml => {
      const { entities } = await invoke('validate', { yaml });
      expect(entities[0].problems).not.toEqual([]);
    });
  });

  describe('drafts', () => {
    it('are YAML with what is missing', async () => {
      const made = await invoke('draft-hypothesis', {
        ...{ name: 'shorter', spec: { owner: 'group:crew' } },
      });
      expect(made.yaml).toMatch(/kind: ValueHypothesis[^]*status: draft/);
      expect(made.problems).not.toEqual([]);
      const other = await invoke('draft-data-product', {
        ...{ name: 'fresh', spec: { type: 'aggregate', owner: 'group:crew' } },
      });
      expect(other.yaml).toMatch(/lifecycle: experimental/);
      expect(other.findings).not.toEqual([]);
    });

    it('change what there is', async () => {
      const decision = await invoke('draft-decision', {
        ...{ hypothesis: 'bet', outcome: 'stop', date: '2026-11-20' },
      });
      expect(decision).toMatchObject({
        ...{ is: 'fields', ref: 'valuehypothesis:default/bet' },
        yaml: expect.stringMatching(/stopped/),
      });
      const waiver = await invoke('draft-waiver-request', {
        ...{ rule: 'ownership-dangling-ref', entity: 'visits' },
        ...{ reason: 'soon', requestedBy: 'user:jo', expires: '2026-12-31' },
      });
      expect(waiver.yaml).toMatch(/ownership-dangling-ref/);
      expect(waiver.yaml).not.toMatch(/approvedBy/);
    });

    it('say what is wrong with the question', async () => {
      await expect(
        invoke('draft-decision', {
          ...{ hypothesis: 'none', outcome: 'stop', date: '2026-11-20' },
        }),
      ).rejects.toThrow(/hypothesis: /);
    });

    it('write nothing', async () => {
      const before = JSON.stringify(house.catalog.all);
      const version = () => house.knex('mesh_version').max('version as last');
      const last = await version();
      await invoke('draft-data-product', {
        ...{ name: 'fresh', spec: { owner: 'group:crew' } },
      });
      expect(JSON.stringify(house.catalog.all)).toBe(before);
      expect(await version()).toEqual(last);
    });
  });
});
