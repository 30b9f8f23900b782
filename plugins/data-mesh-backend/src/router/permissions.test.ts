import {
  operations,
  type Operation,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import request from 'supertest';
import { OF_TABLES } from '../__testUtils__/ofTables';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

/** Stands in the name of everything that the caller may not see. */
const SECRET = 'hid7f3k2';

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
const product = (name: string, more: object = {}) =>
  ours('DataProduct', name, {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'group:crew',
    domain: 'sales',
    outputPorts: [{ name: 'out', version: '1.0.0', type: 'table' }],
    measures: [{ id: 'visitors', measuredBy: `hidden-${SECRET}` }],
    ...more,
  });

const SEEN = [
  theirs('Group', 'crew', { type: 'team', children: [] }),
  theirs('Domain', 'sales', { owner: 'group:crew' }),
  ours('GovernanceBody', 'forum', {
    ...{ type: 'technology', owner: 'group:crew' },
    scope: { level: 'enterprise' },
  }),
  product('orders'),
  product('tells', { inputPorts: [{ from: `hidden-${SECRET}#out` }] }),
];

/** What is hidden is tied to what is seen in every way. */
const HIDDEN = [
  product(`hidden-${SECRET}`, {
    inputPorts: [{ from: 'orders#gone', expects: { version: '^9.0.0' } }],
    owner: `group:${SECRET}`,
  }),
  theirs('Group', SECRET, { type: 'team', parent: 'crew', children: [] }),
  theirs('Domain', `in-${SECRET}`, {
    owner: `group:${SECRET}`,
    subdomainOf: 'sales',
  }),
  ours('ValueHypothesis', `bet-${SECRET}`, {
    status: 'active',
    owner: `group:${SECRET}`,
    statement: { weBelieve: SECRET, willResultIn: SECRET },
    initiatives: [
      { id: SECRET, title: SECRET, status: 'active', builds: ['orders'] },
    ],
  }),
  ours('TeamProfile', `team-${SECRET}`, {
    team: `group:${SECRET}`,
    owner: `group:${SECRET}`,
    type: 'platform',
    teamInteractions: [
      { with: 'group:crew', mode: 'collaboration', for: ['orders'] },
    ],
  }),
  ours('GovernanceBody', `body-${SECRET}`, {
    type: 'technology',
    owner: `group:${SECRET}`,
    scope: { level: 'enterprise' },
    policies: [
      {
        ...{ id: SECRET, title: SECRET, status: 'enforced' },
        rules: [{ rule: 'interop-port-without-contract', severity: 'error' }],
      },
    ],
    waivers: [
      {
        ...{ id: SECRET, rule: 'interop-port-without-contract' },
        ...{ entity: 'dataproduct:orders', expires: '2027-01-31' },
        reason: SECRET,
      },
    ],
  }),
];

/** What other parameters of paths than those of an entity are filled with. */
const FILLED: Readonly<Record<string, string>> = {
  by: 'domain',
  id: encodeURIComponent('domain:default/sales'),
  measure: 'visitors',
  set: 'trusted',
  reached: '1',
};

/** Bodies of operations that need more than an empty one. */
const BODIES: Readonly<Record<string, object>> = {
  previewPolicy: {
    body: 'governancebody:default/forum',
    policy: {
      ...{ id: 'contracts', title: 'Contracts', status: 'draft' },
      rules: [{ rule: 'interop-port-without-contract', severity: 'error' }],
    },
  },
  whatIf: {
    moves: [{ move: 'orders', to: 'group:crew' }, { retire: 'tells' }],
  },
  recordReadings: {
    readings: [{ value: 3, observedAt: '2026-11-01', source: 'counter' }],
  },
};

/** What stands for the name in operations that are about something else. */
const SUBJECTS: Readonly<Record<string, (name: string) => string>> = {
  getMeetingPack: name =>
    ['orders', 'tells'].includes(name)
      ? 'forum'
      : name.replace('hidden-', 'body-'),
};

/** Queries of operations that need one, by the name that is asked about. */
const QUERIES: Readonly<Record<string, (name: string) => object>> = {
  getEcosystemFlows: () => ({
    ...{ boundary: 'domain', from: 'domain:default/sales' },
    to: 'domain:default/sales',
  }),
  getWhoDecides: name => ({
    area: 'budget',
    entity: `dataproduct:default/${name}`,
  }),
};

/** Answers that hold what entities themselves say of others. */
const HOLDS_ENTITIES: readonly string[] = ['getProductFlows'];

/**
 * What gives whole entities gives those that the caller sees as the catalog
 * itself does: with their own texts, in which they may name any other.
 */
const GIVES_ENTITIES: readonly string[] = ['getSnapshot'];

const all: readonly Operation[] = Object.values(operations);
const filtered = all.filter(({ id }) => !GIVES_ENTITIES.includes(id));
const aboutEntities = all.filter(({ path }) => path.includes('{name}'));
const named = (some: readonly Operation[]) =>
  some.map(operation => [operation.id, operation] as const);

describe.each([
  ['of a mesh', 'all'],
  ['of a mesh that is being judged', 'graph'],
  ['of a mesh that is being read from the tables', 'nothing'],
] as const)('who may not see an entity %s', (_mesh, shows) => {
  let house: TestHouse;
  const isAnswered = ({ id }: Operation) =>
    shows !== 'nothing' || OF_TABLES.includes(id);

  beforeAll(async () => {
    house = await TestHouse.start([...SEEN, ...HIDDEN], { shows });
  });

  afterAll(() => house.stop());

  const ask = (operation: Operation, name: string) => {
    const subject = SUBJECTS[operation.id]?.(name) ?? name;
    const entity = {
      ...{ kind: 'DataProduct', namespace: 'default' },
      name: subject,
    };
    const path = operation.path.replace(/\{(\w+)\}/g, (_, part: string) => {
      const value: unknown = Reflect.get({ ...entity, ...FILLED }, part);
      if (typeof value === 'string') return value;
      throw new Error(`FILLED has no value for the parameter ${part}`);
    });
    const { app } = house;
    return operation.method === 'get'
      ? request(app)
          .get(path)
          .query(QUERIES[operation.id]?.(name) ?? {})
      : request(app)
          .post(path)
          .send(BODIES[operation.id] ?? {});
  };

  const hide = () => {
    const sees = (ref: string) => !ref.includes(SECRET);
    house.policy = { result: 'conditional', sees };
  };

  it('would be told much without a policy', async () => {
    house.policy = { result: 'allow', sees: () => true };
    const telling = new Set<string>();
    for (const operation of all.filter(isAnswered))
      for (const name of ['orders', 'tells']) {
        const { status, text } = await ask(operation, name);
        expect([operation.id, status]).toEqual([operation.id, 200]);
        if (text.includes(SECRET)) telling.add(operation.id);
      }
    expect(telling.size).toBeGreaterThan(shows === 'nothing' ? 1 : 3);
  });

  it.each(named(filtered))(
    'is told nothing of it by %s',
    async (id, operation) => {
      hide();
      const names = HOLDS_ENTITIES.includes(id)
        ? ['orders']
        : ['orders', 'tells'];
      for (const name of names) {
        const { status, text } = await ask(operation, name);
        expect(status).toBe(isAnswered(operation) ? 200 : 503);
        expect(text).not.toContain(SECRET);
      }
    },
  );

  it('is given the entities that are seen, as they are, by getSnapshot', async () => {
    hide();
    const { body } = await ask(operations.getSnapshot, 'orders');
    expect(body.items).toHaveLength(SEEN.length);
    expect(body.items).toEqual(expect.arrayContaining(SEEN));
  });

  it.each(named(aboutEntities))(
    'is told by %s what is told of what is not there',
    async (_id, operation) => {
      hide();
      const hidden = await ask(operation, `hidden-${SECRET}`);
      const missing = await ask(operation, 'missing');
      const neutral = (text: string, name: string) =>
        text.replaceAll(SUBJECTS[operation.id]?.(name) ?? name, 'NAME');
      expect([hidden.status, missing.status]).toEqual([404, 404]);
      expect(neutral(hidden.text, `hidden-${SECRET}`)).toBe(
        neutral(missing.text, 'missing'),
      );
    },
  );

  it.each(named(all))(
    'and may see none, is told of none by %s',
    async (_id, operation) => {
      house.policy = { result: 'deny', sees: () => false };
      const { status, text } = await ask(operation, 'orders');
      // what a body names is not there
      expect([
        ...[200, 403, 404, ...(operation.body ? [400] : [])],
        ...(isAnswered(operation) ? [] : [503]),
      ]).toContain(status);
      const told = [...SEEN, ...HIDDEN]
        .filter(
          ({ metadata: { name } }) =>
            name !== (SUBJECTS[operation.id]?.('orders') ?? 'orders'),
        )
        .map(({ kind, metadata }) => `${kind}:default/${metadata.name}`)
        .map(ref => ref.toLowerCase())
        // what the question names, the answer may repeat
        .filter(
          ref => !JSON.stringify(BODIES[operation.id] ?? {}).includes(ref),
        )
        .filter(ref => text.includes(ref));
      expect(told).toEqual([]);
    },
  );
});
