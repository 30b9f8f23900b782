import { validateBuiltIn } from '../badInput/__testUtils__/catalogVerdict';
import { findBuiltInFaults } from './builtInKinds';

/** A spec of each kind with all its fields; what the catalog needs comes first. */
const SPECS = {
  API: [
    { type: 'rest', lifecycle: 'live', owner: 'crew', definition: '{}' },
    { system: 'sea' },
  ],
  Component: [
    { type: 'service', lifecycle: 'live', owner: 'crew' },
    {
      system: 'sea',
      subcomponentOf: 'boat',
      providesApis: ['a'],
      consumesApis: ['b'],
      dependsOn: ['resource:c'],
    },
  ],
  Domain: [{ owner: 'crew' }, { subdomainOf: 'sea', type: 'area' }],
  Group: [
    { type: 'team', children: [] },
    {
      parent: 'fleet',
      members: ['jo'],
      profile: { displayName: 'Crew', email: 'a@b.ch', picture: 'c' },
    },
  ],
  Location: [
    {},
    { type: 'url', target: 'a', targets: ['b'], presence: 'optional' },
  ],
  Resource: [
    { type: 'database', owner: 'crew' },
    { dependsOn: ['resource:a'], system: 'sea' },
  ],
  System: [{ owner: 'crew' }, { domain: 'sea', type: 'product' }],
  User: [{ memberOf: [] }, { profile: { displayName: 'Jo' } }],
} as const;

const ODD_VALUES = [undefined, null, '', ' ', 'word', 7, true, {}, { a: 1 }];
const ODD_LISTS = [[], [''], ['a', 7], [null], [[]]];
const ODD_PROFILES = [{ displayName: '' }, { email: 7 }, { picture: 'a' }];

function entityOf(kind: string, spec: unknown) {
  const metadata = { name: 'a' };
  return { apiVersion: 'backstage.io/v1beta1', kind, metadata, spec };
}

const catalogRefuses = (entity: ReturnType<typeof entityOf>) =>
  // as JSON, for it has no undefined fields
  validateBuiltIn(JSON.parse(JSON.stringify(entity))).then(
    () => false,
    () => true,
  );

describe.each(Object.entries(SPECS))('the built-in kind %s', (kind, parts) => {
  const [needed, more] = parts;
  const full = { ...needed, ...more };

  it('is sound with what the catalog needs, and with all that it knows', () => {
    expect(findBuiltInFaults(entityOf(kind, needed))).toEqual([]);
    expect(findBuiltInFaults(entityOf(kind, full))).toEqual([]);
  });

  it.each(Object.keys(full))(
    'is refused for its `%s` here when the catalog refuses it',
    async name => {
      for (const odd of [...ODD_VALUES, ...ODD_LISTS, ...ODD_PROFILES]) {
        const entity = entityOf(kind, { ...full, [name]: odd });
        const faults = findBuiltInFaults(entity);
        const isRefused = await catalogRefuses(entity);
        expect([odd, faults.length > 0]).toEqual([odd, isRefused]);
        for (const { path } of faults)
          expect(path.slice(0, 2)).toEqual(['spec', name]);
      }
    },
  );

  it.each([
    ['nothing', undefined],
    ['an unknown field', { ...needed, colour: 7 }],
  ])('is judged as by the catalog with %s in its spec', async (_, spec) => {
    const entity = entityOf(kind, spec);
    const isFaulty = findBuiltInFaults(entity).length > 0;
    expect(isFaulty).toBe(await catalogRefuses(entity));
  });
});

it('says what is missing and what it has to be', () => {
  expect(findBuiltInFaults(entityOf('Group', { children: 'a' }))).toEqual([
    {
      path: ['spec', 'type'],
      message: '`spec.type` is missing; it has to be text that is not empty',
    },
    {
      path: ['spec', 'children'],
      message: '`spec.children` is `a`; it has to be a list',
    },
  ]);
});

it.each([
  ['of others', entityOf('Widget', { owner: 7 })],
  ['of another group', { ...entityOf('Domain', {}), apiVersion: 'acme.io/v1' }],
  ['with a name of an object', entityOf('constructor', {})],
])('leaves kinds %s alone', (_, entity) => {
  expect(findBuiltInFaults(entity)).toEqual([]);
});

it('leaves a placeholder that another release may read alone', () => {
  const spec = { ...SPECS.API[0], definition: { $openapi: './api.yaml' } };
  expect(findBuiltInFaults(entityOf('API', spec))).toEqual([]);
});
