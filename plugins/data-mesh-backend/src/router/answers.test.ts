import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mockCredentials } from '@backstage/backend-test-utils';
import { eventually } from '../__testUtils__/eventually';
import { hideFromUsers } from '../__testUtils__/hideFromUsers';
import { startPortal, type Portal } from '../__testUtils__/startPortal';

jest.setTimeout(600_000);

const entity = (kind: string, name: string, spec: object) => ({
  apiVersion: ['DataProduct', 'GovernanceBody'].includes(kind)
    ? 'data-mesh/v1alpha1'
    : 'backstage.io/v1alpha1',
  ...{ kind, metadata: { name }, spec },
});
const product = (name: string, inputs: readonly string[], ports = {}) =>
  entity('DataProduct', name, {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'group:crew',
    domain: 'care',
    outputPorts: [{ name: 'rows', type: 'table', ...ports }],
    inputPorts: inputs.map((from, at) => ({ name: `in-${at}`, from })),
  });
const body = (name: string, spec: object) =>
  entity('GovernanceBody', name, {
    type: 'domain',
    owner: 'group:crew',
    seats: [{ role: 'domain-owner' }],
    ...spec,
  });

const RULE = 'ownership-nominated-owner-missing';
const policy = (id: string, status: string) => ({
  ...{ id, status, title: `On ${id}` },
  rules: [{ rule: RULE, severity: 'error' }],
});
/** So many days from today. */
const day = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const mesh = [
  entity('Group', 'crew', { type: 'team', children: [] }),
  entity('Domain', 'care', { owner: 'group:crew' }),
  product('visits', []),
  product('waits', ['dataproduct:visits#rows']),
  product('secret', ['dataproduct:visits#rows']),
  product('plans', ['dataproduct:waits#rows'], {
    slos: [{ property: 'availabilty', value: 99, unit: 'percent' }],
  }),
  product('behind', ['dataproduct:secret#rows']),
  entity('User', 'jo', { memberOf: ['crew'] }),
  body('board', {
    scope: { level: 'enterprise' },
    seats: [{ role: 'executive', who: 'user:jo' }],
    policies: [policy('owners', 'enforced'), policy('later', 'draft')],
    waivers: [
      {
        ...{ id: 'waits', rule: RULE, entity: 'dataproduct:waits' },
        ...{ reason: 'the team forms', requestedBy: 'group:crew' },
        ...{ approvedBy: 'user:jo', approvedOn: day(-10), expires: day(20) },
      },
    ],
    decisionRights: [
      { decision: 'budget', right: 'decide' },
      { decision: 'retire', right: 'decide' },
    ],
  }),
  body('circle', {
    scope: { level: 'domain', domains: ['domain:care'] },
    parent: 'governancebody:board',
    policies: [policy('tighter', 'enforced')],
    decisionRights: [{ decision: 'budget', right: 'decide' }],
  }),
];

const visits = '/entities/dataproduct/default/visits';
const whoDecides = (area: string, ref = 'dataproduct:default/visits') =>
  `/who-decides?area=${area}&entity=${ref}`;
const refs = (...names: string[]) =>
  names.map(name => `dataproduct:default/${name}`);
const idsOf = (reached: readonly { readonly id: string }[]) =>
  reached.map(({ id }) => id).sort();

let folder: string;
let portal: Portal;

/** As somebody who sees everything. */
const ask = (address: string) =>
  portal.get(address).set('Authorization', mockCredentials.service.header());
/** As somebody who sees neither `secret` nor `circle`. */
const askInPart = (address: string) => portal.get(address);

/** Everything that was written, and where it was registered. */
async function isKnown() {
  const { body: status } = await ask('/status').expect(200);
  expect(status).toMatchObject({ entities: mesh.length + 1, stale: false });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mesh-'));
  const file = path.join(folder, 'catalog-info.yaml');
  // a document of JSON is one of YAML
  await writeFile(file, mesh.map(each => JSON.stringify(each)).join('\n---\n'));
  portal = await startPortal({
    files: [file],
    features: [hideFromUsers('secret', 'circle')],
  });
  await eventually(isKnown);
});
afterAll(async () => {
  await portal.stop();
  await rm(folder, { recursive: true });
});

describe('impact', () => {
  it('tells who reads a data product, each by its shortest way', async () => {
    const { body: answer } = await ask(`${visits}/impact`).expect(200);
    expect(answer).toMatchObject({
      product: 'dataproduct:default/visits',
      ...{ isCut: false, isPartial: false, asOf: expect.any(String) },
    });
    expect(idsOf(answer.direct)).toEqual(refs('secret', 'waits'));
    expect(idsOf(answer.transitive)).toEqual(refs('behind', 'plans'));
    const plans = answer.transitive.find(({ id }: any) => /plans/.test(id));
    expect(plans.path.map(({ id }: any) => id)).toEqual(
      refs('visits', 'waits', 'plans'),
    );
  });

  it('leads no way through what the caller may not see, and says so', async () => {
    const { body: answer, text } = await askInPart(`${visits}/impact`);
    expect(answer.isPartial).toBe(true);
    expect(idsOf(answer.direct)).toEqual(refs('waits'));
    expect(idsOf(answer.transitive)).toEqual(refs('plans'));
    expect(text).not.toMatch(/secret|behind/);
  });

  it('names the port that there is not, and the nearest', async () => {
    const { body: answer } = await ask(`${visits}/impact?port=row`).expect(400);
    expect(answer.error.message).toMatch(/query\.port.*`row`.*`rows`/);
  });

  it('refuses to tell what hangs on what is no data product', async () => {
    const { body: answer } = await ask(
      '/entities/domain/default/care/impact',
    ).expect(400);
    expect(answer.error.message).toMatch(/path: .*is no data product/);
  });
});

describe('who-decides', () => {
  it('tells the narrowest body that decides, and its seats', async () => {
    const { body: answer } = await ask(whoDecides('budget')).expect(200);
    expect(answer).toMatchObject({
      ...{ entity: 'dataproduct:default/visits', area: 'budget' },
      ...{ isGap: false, isPartial: false },
      decides: {
        body: 'governancebody:default/circle',
        seats: [{ role: 'domain-owner' }],
      },
    });
  });

  it('leaves out a body that the caller may not see, and says so', async () => {
    const { body: answer, text } = await askInPart(whoDecides('budget'));
    expect(answer).toMatchObject({
      isPartial: true,
      decides: { body: 'governancebody:default/board' },
    });
    expect(text).not.toContain('circle');
  });

  it('tells that nobody decides, and what was meant', async () => {
    const { body: answer } = await ask(whoDecides('budgets')).expect(200);
    expect(answer).toMatchObject({ isGap: true, meant: 'budget' });
    expect(answer.decides).toBeUndefined();
  });

  it.each([
    ['', /query\.area/],
    ['?area=budget', /query\.entity/],
    ['?area=budget&entity=visits', /query\.entity/],
  ])('names what is wrong in who-decides%s', async (query, message) => {
    const { body: answer } = await ask(`/who-decides${query}`).expect(400);
    expect(answer.error.message).toMatch(message);
  });
});

describe('policies of an entity', () => {
  const standings = (answer: any) =>
    answer.policies.flatMap(({ policy: id, rules }: any) =>
      rules.map(({ standing }: any) => `${id}: ${standing}`),
    );
  const settingOf = (answer: any) =>
    answer.settings.find(({ rule }: any) => rule === RULE);

  it('tell how it stands to each, and who says how the rule applies', async () => {
    const { body: answer } = await ask(`${visits}/policies`).expect(200);
    expect(standings(answer)).toEqual([
      'owners: violated',
      'later: not-enforced',
      'tighter: violated',
    ]);
    expect(settingOf(answer)).toMatchObject({
      severity: 'error',
      origin: { source: 'governancebody:default/circle', policy: 'tighter' },
    });
  });

  it('tell until when one is waived', async () => {
    const { body: answer } = await ask(
      '/entities/dataproduct/default/waits/policies',
    ).expect(200);
    expect(answer.policies[0]).toMatchObject({
      ...{ body: 'governancebody:default/board', policy: 'owners' },
      rules: [{ rule: RULE, standing: 'waived', waivedUntil: day(20) }],
    });
  });

  it('name no body that the caller may not see', async () => {
    const { body: answer, text } = await askInPart(`${visits}/policies`);
    expect(standings(answer)).toEqual([
      'owners: violated',
      'later: not-enforced',
    ]);
    expect(settingOf(answer)).toMatchObject({ severity: 'error' });
    expect(settingOf(answer).origin).toBeUndefined();
    expect(text).not.toMatch(/circle|tighter/);
  });
});

it.each([
  [
    'policies',
    (name: string) => `/entities/dataproduct/default/${name}/policies`,
  ],
  ['impact', (name: string) => `/entities/dataproduct/default/${name}/impact`],
  ['who-decides', (name: string) => whoDecides('budget', ...refs(name))],
])('%s says of what is hidden what it says of nothing', async (_, address) => {
  const say = async (name: string) => {
    const { body: answer } = await askInPart(address(name)).expect(404);
    return answer.error.message.replace(name, '…');
  };
  expect(await say('secret')).toBe(await say('nobody-knows-it'));
});

describe('the views of a team and of the mesh', () => {
  it('tell what a team owns', async () => {
    const { body: answer } = await ask('/entities/group/default/crew/team');
    expect(answer.value.products).toHaveLength(5);
  });

  it('count what the caller sees', async () => {
    const countOf = async (asking: typeof ask) => {
      const { body: answer } = await asking('/overview').expect(200);
      return answer.value.kinds;
    };
    expect(await countOf(ask)).toContainEqual({
      kind: 'DataProduct',
      count: 5,
    });
    expect(await countOf(askInPart)).toContainEqual({
      kind: 'DataProduct',
      count: 4,
    });
  });
});

describe('what was found, the worst first', () => {
  const titles = async (asking: typeof ask) => {
    const { body: answer } = await asking('/overview').expect(200);
    const { findings, isWithinMesh } = answer.value;
    const named = findings.map(({ ref }: { ref: string }) => ref);
    return { named, isWithinMesh };
  };

  it('is what the mesh shows, and nothing that is waived', async () => {
    const { body: list } = await ask('/findings?status=fail&limit=500');
    const failing = new Set(
      list.items.map(({ subject }: { subject: string }) => subject),
    );
    const { named, isWithinMesh } = await titles(ask);
    expect(isWithinMesh).toBe(true);
    expect(named).not.toEqual([]);
    expect(named.filter((ref: string) => !failing.has(ref))).toEqual([]);
  });

  it('is what the catalog says to who does not see all of it', async () => {
    const { isWithinMesh } = await titles(askInPart);
    expect(isWithinMesh).toBeUndefined();
  });
});

describe('the findings of an entity', () => {
  it('tell what to write, in the place of what is there', async () => {
    const { body: answer } = await ask(
      '/entities/dataproduct/default/plans/findings',
    );
    const patches = answer.findings.flatMap(
      ({ patch }: { patch?: string }) => patch ?? [],
    );
    expect(patches).toEqual([
      expect.stringMatching(
        /^spec:\n {2}outputPorts:\n {4}- name: rows\n[^]*property: availability\n/,
      ),
    ]);
  });
});
