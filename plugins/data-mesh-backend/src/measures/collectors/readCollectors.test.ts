import fs from 'node:fs';
import path from 'node:path';
import { ConfigReader } from '@backstage/config';
import { parse } from 'yaml';
import { readCollectors } from './readCollectors';

const MEASURE = { entity: 'DataProduct:default/Visits', measure: 'n' };

const JSON_COLLECTOR = {
  id: 'portal',
  type: 'http-json',
  url: 'https://numbers.acme.test/today',
  measures: [{ ...MEASURE, value: '/n' }],
};

const read = (...collectors: object[]) =>
  readCollectors(new ConfigReader({ dataMesh: { collectors } } as object));

describe('readCollectors', () => {
  it('is none where none is configured', () => {
    expect(readCollectors(new ConfigReader({}))).toEqual([]);
  });

  it('reads what is configured, and what is by default', () => {
    const [collector] = read(JSON_COLLECTOR);
    expect(collector).toMatchObject({
      ...{ id: 'portal', type: 'http-json' },
      ...{ everyMs: 3_600_000, timeoutMs: 10_000 },
      places: [{ entity: 'dataproduct:default/visits', measure: 'n' }],
    });
  });

  it('reads times as texts and as objects', () => {
    const [collector] = read({
      ...JSON_COLLECTOR,
      ...{ every: { days: 1 }, timeout: '5s' },
    });
    expect(collector).toMatchObject({ everyMs: 86_400_000, timeoutMs: 5_000 });
  });

  it.each<[string, object, RegExp]>([
    [
      'a type',
      { type: 'ftp' },
      /0\.type: must be one of prometheus, http-json/,
    ],
    ['an address', { url: 'file:///etc/passwd' }, /0\.url: must be an http/],
    [
      'a user in an address',
      { url: 'https://me:my-password@acme.test' },
      /0\.url: must hold no user/,
    ],
    [
      'a password in an address',
      { url: 'https://:my-password@acme.test' },
      /0\.url: must hold no user or password/,
    ],
    [
      'a header of two lines',
      { headers: { authorization: 'my-password\nX-Other: a' } },
      /0\.headers\.authorization: must be one line/,
    ],
    [
      'a measure that is there twice',
      { measures: [1, 2].map(n => ({ ...MEASURE, value: `/${n}` })) },
      /0\.measures\.1: dataproduct:default\/visits#n is in the list already/,
    ],
    [
      'a question in the address of Prometheus',
      {
        ...{ type: 'prometheus', url: 'https://acme.test/?tenant=a' },
        measures: [{ ...MEASURE, query: 'up' }],
      },
      /0\.url: must end before/,
    ],
    [
      'a database that is not given',
      {
        ...{ type: 'sql', client: 'pg', url: undefined },
        measures: [{ ...MEASURE, query: 'select 1' }],
      },
      /0\.connection: must be a text, or an object/,
    ],
    [
      'a file that is not given',
      {
        ...{ type: 'sql', client: 'better-sqlite3', url: undefined },
        ...{ connection: { file: 'a.sqlite' } },
        measures: [{ ...MEASURE, query: 'select 1' }],
      },
      /0\.connection: must be the path of the file/,
    ],
    ['an id', { id: 'A b' }, /0\.id: must be in kebab case/],
    ['a time', { every: 'soon' }, /0\.every: must be a duration/],
    ['a short time', { every: '1 second' }, /0\.every: must be between 60/],
    ['a long time-out', { timeout: '1 hour' }, /0\.timeout: must be between/],
    [
      'a word that it does not know',
      { extra: 1 },
      /collectors\.0\.http-json: .*extra/,
    ],
    ['no measures', { measures: [] }, /0\.measures: /],
    [
      'a measure of half a reference',
      { measures: [{ ...MEASURE, entity: 'visits', value: '/n' }] },
      /0\.measures\.0\.entity: must be a whole reference/,
    ],
    [
      'a pointer',
      { measures: [{ ...MEASURE, value: 'n' }] },
      /0\.measures\.0\.value: must be a JSON pointer/,
    ],
    [
      'what is no text in a header',
      { headers: { authorization: { secret: 'my-password' } } },
      /0\.headers\.authorization: /,
    ],
  ])('names the place of %s', (_, change, message) => {
    expect(() => read({ ...JSON_COLLECTOR, ...change })).toThrow(message);
    const told = () => read({ ...JSON_COLLECTOR, ...change });
    expect(told).not.toThrow(/my-password/);
  });

  it('names all mistakes at once', () => {
    expect(() => read({ ...JSON_COLLECTOR, id: 'A' }, { type: 'x' })).toThrow(
      /collectors\.0\.id[^]*collectors\.1\.type/,
    );
  });

  it('lets no two have one id', () => {
    expect(() => read(JSON_COLLECTOR, JSON_COLLECTOR)).toThrow(
      /collectors\.1\.id: there is another/,
    );
  });
});

it('the guide for operators shows one of each kind that is read', () => {
  const guide = path.resolve(
    __dirname,
    '../../../../../docs/guides/operators.md',
  );
  const [, yaml] = /```yaml\n(dataMesh:\n {2}collectors:[^]*?)```/.exec(
    fs.readFileSync(guide, 'utf8'),
  )!;
  const shown = readCollectors(new ConfigReader(parse(yaml)));
  expect(shown.map(({ type }) => type)).toEqual([
    'prometheus',
    'http-json',
    'sql',
    'contract-tests',
  ]);
});
