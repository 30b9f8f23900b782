import { writeContract } from '../../__fixtures__/readFixture';
import { readContract } from '../../readContract';

/** The problems of a contract with one column. */
function problemsOf(column: object, version = '3.1'): string[] {
  const schema = [{ name: 'visits', properties: [{ name: 'id', ...column }] }];
  return problems({ schema }, version);
}

function problems(fields: object, version = '3.1'): string[] {
  const text = writeContract({ apiVersion: `v${version}.0`, ...fields });
  return readContract(text).problems.map(({ message }) =>
    message.replace('schema[0].properties[0]', '…'),
  );
}

const check = (fields: object) => ({ quality: [fields] });
const options = (logicalType: string, logicalTypeOptions: object) => ({
  logicalType,
  logicalTypeOptions,
});

describe('a check of quality', () => {
  it.each([
    [{ type: 'library', metric: 'nullValues', mustBe: 0 }],
    [{ type: 'sql', query: 'select 1', mustBeLessThan: 2 }],
    [{ type: 'custom', engine: 'soda', implementation: 'checks: []' }],
    [{ type: 'custom', engine: 'acme', implementation: { a: 1 } }],
    [{ type: 'text', description: 'Looks right' }],
    [{ description: 'Without a type' }],
    [{ metric: 'nullValues', mustBe: 0 }],
  ])('%j is complete', fields => {
    expect(problemsOf(check(fields))).toEqual([]);
  });

  it.each<readonly [object, string[]]>([
    [
      { type: 'library', mustBe: 0 },
      [
        '`….quality[0].metric` is missing; a check of type `library` names what it counts',
      ],
    ],
    [
      { type: 'library', rule: 'nullCheck', mustBe: 0 },
      [
        '`….quality[0].metric` is missing; since 3.1 it takes the place of `rule`',
      ],
    ],
    [
      { type: 'library', metric: 'rowCount' },
      ['`….quality[0]` says nothing that has to hold, such as `mustBe`'],
    ],
    [
      { metric: 'rowCount' },
      ['`….quality[0]` says nothing that has to hold, such as `mustBe`'],
    ],
    [
      { type: 'sql', query: 'select 1' },
      ['`….quality[0]` says nothing that has to hold, such as `mustBe`'],
    ],
    [
      { metric: 'rowCount', mustBeGreaterThan: 1, mustBeLessThan: 9 },
      [
        '`….quality[0]` says `mustBeGreaterThan` and `mustBeLessThan`; a check says one thing that has to hold',
      ],
    ],
    [
      { type: 'sql', mustBe: 0 },
      ['`….quality[0].query` is missing; a check of type `sql` runs one'],
    ],
    [
      { type: 'custom', engine: 'soda' },
      [
        '`….quality[0].implementation` is missing; a check of type `custom` names its engine and what that runs',
      ],
    ],
    [
      { type: 'sql', query: 'q', mustBeBetween: [9, 1] },
      ['`….quality[0].mustBeBetween` has the higher of its bounds first'],
    ],
  ])('%j is not', (fields, expected) => {
    expect(problemsOf(check(fields))).toEqual(expected);
  });

  it('has a rule of its own name before 3.1', () => {
    expect(problemsOf(check({ type: 'library', rule: 'x' }), '3.0')).toEqual(
      [],
    );
    expect(problemsOf(check({ type: 'sql', query: 'q' }), '3.0')).toEqual([]);
    expect(problemsOf(check({ type: 'library' }), '3.0')).toEqual([
      '`….quality[0].rule` is missing; a check of type `library` names what it counts',
    ]);
  });

  it('that is wrong leaves the rest of the contract readable', () => {
    const { value, problems: found } = readContract(
      writeContract({ schema: [{ name: 'a', ...check({ type: 'sql' }) }] }),
    );
    expect([value?.schema?.[0].name, found.length]).toEqual(['a', 1]);
  });
});

describe('a column', () => {
  it.each<readonly [object, string[]]>([
    [
      { isNullable: false },
      [
        '`….isNullable` is a name of version 2 that nobody reads any more; now it is `required`, which says the opposite',
      ],
    ],
    [
      { requird: true },
      ['`….requird` is no field of the standard; did you mean `required`?'],
    ],
    [{ 'x-own': 1, comment: 'kept' }, []],
    [{ tags: 'a' }, ['`….tags` has to be a list of texts']],
    [
      { primaryKeyPosition: 'first' },
      ['`….primaryKeyPosition` has to be a whole number'],
    ],
    [
      { logicalType: 'string', items: { logicalType: 'string' } },
      ['`….items` belongs to a list; its `logicalType` has to be `array`'],
    ],
    [
      { authoritativeDefinitions: [{ url: 'https://a.example' }] },
      [
        '`….authoritativeDefinitions[0].type` is missing; a definition elsewhere has an address and says what it is',
      ],
    ],
    [
      { logicalType: 'array', items: { isUnique: true } },
      [
        '`….items.isUnique` is a name of version 2 that nobody reads any more; now it is `unique`',
      ],
    ],
  ])('with %j', (fields, expected) => {
    expect(problemsOf(fields)).toEqual(expected);
  });

  it.each([
    ['3.0', 'timestamp', '3.1'],
    ['3.0', 'vector', '3.2'],
    ['3.1', 'map', '3.2'],
  ])('in %s has no %s', (version, logicalType, since) => {
    expect(problemsOf({ logicalType }, version)).toEqual([
      `\`….logicalType\` is \`${logicalType}\`, which is known since ${since}; raise \`apiVersion\``,
    ]);
  });

  it.each<readonly [object, string[]]>([
    [options('string', { maxLength: 3, pattern: '^a' }), []],
    [options('number', { minimum: 0, exclusiveMaximum: 9 }), []],
    [options('date', { minimum: '2020-01-01', format: 'yyyy' }), []],
    [options('vector', { dimensions: 3 }), []],
    [
      options('integer', { maxLength: 3 }),
      [
        '`….logicalTypeOptions.maxLength` is an option of `string`, and not of `integer`',
      ],
    ],
    [
      options('string', { minLength: -1 }),
      [
        '`….logicalTypeOptions.minLength` has to be a whole number, and not negative',
      ],
    ],
    [
      options('string', { minLength: 5, maxLength: 2 }),
      ['`….logicalTypeOptions.minLength` is greater than `maxLength`'],
    ],
    [
      options('number', { minimum: 'low' }),
      ['`….logicalTypeOptions.minimum` has to be a number'],
    ],
    [
      options('array', { uniqueItems: 'yes' }),
      ['`….logicalTypeOptions.uniqueItems` has to be true or false'],
    ],
    [
      { logicalTypeOptions: 3 },
      ['`….logicalTypeOptions` has to be a map of fields'],
    ],
  ])('with options of its type: %j', (fields, expected) => {
    const version =
      'logicalType' in fields && fields.logicalType === 'vector'
        ? '3.2'
        : '3.1';
    expect(problemsOf(fields, version)).toEqual(expected);
  });
});

describe('a relationship', () => {
  const from = (...relationships: unknown[]) => problemsOf({ relationships });
  const between = (relationship: object) =>
    problems({ schema: [{ name: 'a', relationships: [relationship] }] });

  it('of a column leads to another', () => {
    expect(from({ to: 'sites.id' }, { type: 'foreignKey', to: 'a.b' })).toEqual(
      [],
    );
    expect(from({})).toEqual([
      '`….relationships[0].to` is missing; a relationship leads somewhere',
    ]);
    expect(from({ to: 'a.b', from: 'c.d' })).toEqual([
      '`….relationships[0].from` is the property itself; leave it out',
    ]);
    expect(from({ to: 'a.b', type: 'manyToMany' })).toEqual([
      '`….relationships[0].type` has to be `foreignKey`, the only one',
    ]);
  });

  it('of an object names both ends, with as many columns', () => {
    expect(between({ from: 'a.x', to: 'b.x' })).toEqual([]);
    expect(between({ from: ['a.x', 'a.y'], to: ['b.x', 'b.y'] })).toEqual([]);
    expect(between({ to: 'b.x' })).toEqual([
      '`schema[0].relationships[0].from` is missing; a relationship leads somewhere',
    ]);
    expect(between({ from: ['a.x'], to: ['b.x', 'b.y'] })).toEqual([
      '`schema[0].relationships[0]` has to name as many columns in `from` as in `to`',
    ]);
  });

  it('is known since 3.1', () => {
    expect(problemsOf({ relationships: [{ to: 'a.b' }] }, '3.0')).toEqual([
      '`….relationships` is known since 3.1; raise `apiVersion`',
    ]);
  });
});

describe('the rest of a contract', () => {
  it('has objects in its schema, and servers with a name and a type', () => {
    expect(
      problems({ schema: [{ name: 'a', logicalType: 'string' }] }),
    ).toEqual([
      '`schema[0].logicalType` has to be `object`, as of everything that has columns',
    ]);
    expect(problems({ servers: [{ server: 'lake' }] })).toEqual([
      '`servers[0].type` is missing; a server has a name and a type',
    ]);
  });
});
