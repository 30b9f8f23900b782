import { normaliseSlo } from '../slo';
import { readFixture, writeContract } from './__fixtures__/readFixture';
import { readContract, readContractTerms } from './readContract';

const messages = (text: string) =>
  readContract(text).problems.map(({ message }) => message);

describe('readContract', () => {
  it.each([
    ['v3.2.0', 'orders-3.2.odcs.yaml', 9],
    ['v3.0.2', 'orders-3.0.odcs.yaml', 2],
  ])('reads every field of %s', (apiVersion, file, unusedFields) => {
    const reading = readContract(readFixture(file));
    expect(reading).toMatchObject({ problems: [], apiVersion, unusedFields });
    expect(reading.value).toMatchObject({ name: 'Orders', domain: 'sales' });
  });

  it('counts the fields that it does not use, each once', () => {
    const text = writeContract({ a: { b: 1, c: 2 }, tags: ['x'] });
    expect(readContract(text).unusedFields).toBe(2);
    expect(readContract(writeContract()).unusedFields).toBe(0);
  });

  it('keeps the service levels as written, in words that can be normalised', () => {
    const { value } = readContract(readFixture('orders-3.2.odcs.yaml'));
    const levels = (value?.slaProperties ?? []).map(sla => [
      sla.property,
      normaliseSlo(sla)?.amount,
    ]);
    expect(levels).toEqual([
      ['availability', expect.closeTo(0.999)],
      ['latency', 14_400],
      ['ly', 14_400],
      ['Frequency', 86_400],
      ['throughput', 500],
      ['errorRate', 0.001],
      ['retention', expect.closeTo(7 * 365.2425 * 86_400)],
      ['generalAvailability', Date.UTC(2024, 1, 1) / 1000],
      ['endOfSupport', Date.UTC(2030, 11, 31) / 1000],
      ['el', Date.UTC(2031, 11, 31) / 1000],
      ['timeToDetect', 900],
      ['TTN', undefined],
      ['tn', 1_800],
      ['timeToRepair', 86_400],
    ]);
  });

  it('names each problem with its path and line', () => {
    const text = readFixture('orders-3.2.odcs.yaml')
      .replace('version: 4.2.0', 'version: 4.2')
      .replace('- name: sku', '- nme: sku')
      .replace('logicalType: vector', 'logicalType: vectro');
    expect(readContract(text).problems).toEqual([
      {
        path: ['version'],
        line: 5,
        message:
          '`version` is the number 4.2; it must be text (put it in quotes)',
      },
      {
        path: expect.arrayContaining(['items', 'properties', 0, 'name']),
        line: 48,
        message:
          '`schema[0].properties[1].items.properties[0].name` is missing',
      },
      {
        path: ['schema', 0, 'properties', 3, 'logicalType'],
        line: 63,
        message: expect.stringMatching(
          /^`schema\[0\].properties\[3\].logicalType` is `vectro`; it must be one of .*`map`, `vector`; did you mean `vector`\?$/,
        ),
      },
    ]);
  });

  it('merges maps, as most tools for contracts do', () => {
    const text = `apiVersion: v3.1.0
kind: DataContract
id: orders
version: 1.0.0
status: active
slaProperties:
  - &daily { property: frequency, value: 1, unit: d }
  - { <<: *daily, property: latency }
  - <<: { value: 2, unit: d }
    property: retention
`;
    const { problems, value } = readContract(text);
    expect(problems).toEqual([]);
    expect(
      readContract(
        text.replace('&daily ', '').replace('*daily', '{ value: 1, unit: d }'),
      ).value,
    ).toEqual(value);
    expect(value?.slaProperties).toEqual([
      { property: 'frequency', value: 1, unit: 'd' },
      { property: 'latency', value: 1, unit: 'd' },
      { property: 'retention', value: 2, unit: 'd' },
    ]);
  });

  it('says that a value is missing, whatever it might be', () => {
    const text = writeContract({ slaProperties: [{ property: 'latency' }] });
    expect(messages(text)).toEqual([
      expect.stringMatching(/`slaProperties\[0\]\.value` is missing/),
    ]);
  });

  it('shows ten problems and counts the rest', () => {
    const schema = Array.from({ length: 25 }, () => ({ nme: 'x' }));
    const { problems, furtherProblems, value } = readContract(
      writeContract({ schema }),
    );
    expect([problems.length, furtherProblems, value]).toEqual([
      10,
      15,
      undefined,
    ]);
  });

  it.each([
    ['3.0', { status: undefined }, ['`status` is missing']],
    ['3.1', { status: undefined }, ['`status` is missing']],
    ['3.2', { status: undefined }, []],
    ['3.0', { support: [{ channel: 'x' }] }, ['`support[0].url` is missing']],
    ['3.1', { support: [{ channel: 'x' }] }, []],
    ['3.1', { team: [{ username: 'x' }] }, []],
    ['3.1', { team: { name: 'x' } }, []],
    [
      '3.1',
      { team: { name: 1 } },
      ['`team.name` is the number 1; it must be text (put it in quotes)'],
    ],
    [
      '3.1',
      { team: 'x' },
      ['`team` is `x`; it must be a map of fields or a list'],
    ],
  ])('checks a contract as version %s has it', (version, fields, expected) => {
    const text = writeContract({ apiVersion: `v${version}.0`, ...fields });
    expect(messages(text)).toEqual(expected);
  });

  it('does not judge a version that it does not know', () => {
    expect(readContract(writeContract({ apiVersion: 'v4.0.0' }))).toMatchObject(
      {
        isUnsupported: true,
        apiVersion: 'v4.0.0',
        problems: [],
      },
    );
  });

  it.each([
    ['', 'the text is empty'],
    ['- a', 'the text is no map of fields'],
    [
      'dataContractSpecification: 1.1.0\nid: x',
      'the text follows the Data Contract Specification, which is deprecated; move it to the Open Data Contract Standard, `apiVersion: v3.1.0`',
    ],
    ['kind: DataProduct', '`kind` is `DataProduct`; ODCS has `DataContract`'],
    ['id: x', '`kind` is missing; ODCS has `DataContract`'],
    [
      'kind: DataContract\napiVersion: v3,1.0',
      '`apiVersion` is `v3,1.0`; it must be one of `v3.2.0`, `v3.1.0`, `v3.0.2`, `v3.0.1`, `v3.0.0`; did you mean `v3.1.0`?',
    ],
    [
      'kind: DataContract',
      '`apiVersion` is no text; it must be one of `v3.2.0`, `v3.1.0`, `v3.0.2`, `v3.0.1`, `v3.0.0`',
    ],
  ])('says of %j why it is no contract', (text, message) => {
    expect(messages(text)).toEqual([message]);
  });

  it('takes no field from the prototype of a map', () => {
    const text = `{"__proto__": {"id": "x", "status": "active"}, "kind": "DataContract", "apiVersion": "v3.1.0", "version": "1.0.0"}`;
    expect(messages(text)).toEqual(['`id` is missing', '`status` is missing']);
  });
});

describe('readContractTerms', () => {
  it('reads a text once and leaves out what is large', () => {
    const text = readFixture('orders-3.2.odcs.yaml');
    const reading = readContractTerms(text);
    expect(readContractTerms(`${text}`)).toBe(reading);
    expect(reading.value).not.toHaveProperty('schema');
    expect(reading.value).toMatchObject({ version: '4.2.0' });
  });
});
