import fc from 'fast-check';
import {
  readFixture,
  writeContract,
} from '../contract/__fixtures__/readFixture';
import { readContract } from '../contract/readContract';
import type { Contract } from '../contract/standards/contract';
import { CHANGE_IMPACTS, type ChangeCode } from './change';
import { diffContracts, keepsCompatibility } from './diffContracts';
import { covers, maxImpact, type Impact } from './impact';

function read(text: string): Contract {
  const { value, problems } = readContract(text);
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

const text = readFixture('orders-3.2.odcs.yaml');
const full = read(text);

function diffText(search: string, replacement: string) {
  expect(text).toContain(search);
  return diffContracts(full, read(text.replace(search, replacement)));
}

const codes = (search: string, replacement: string) =>
  diffText(search, replacement).map(({ code }) => code);

const impactOf = (before: Contract, after: Contract): Impact =>
  maxImpact(diffContracts(before, after).map(({ impact }) => impact));

describe('diffContracts', () => {
  it.each<readonly [string, string, string, ChangeCode[]]>([
    [
      'a renamed property that keeps its id',
      'name: order_id',
      'name: order_no',
      ['name-changed'],
    ],
    [
      'another logical type',
      'logicalType: timestamp',
      'logicalType: date',
      ['logical-type-changed'],
    ],
    [
      'another physical type',
      'char(12)',
      'char(10)',
      ['physical-type-changed'],
    ],
    [
      'a wider physical type',
      'char(12)',
      'char(14)',
      ['physical-type-widened'],
    ],
    ['another spelling of a type', 'char(12)', 'CHARACTER (12)', []],
    [
      'another table',
      'physicalName: sales.orders',
      'physicalName: sales.orders_v2',
      ['physical-name-changed'],
    ],
    [
      'a table in other letters',
      'physicalName: sales.orders',
      'physicalName: SALES.ORDERS',
      ['element-changed'],
    ],
    [
      'another place of the data',
      's3://acme/orders',
      's3://acme/new',
      ['server-changed'],
    ],
    [
      'another place of what is tried out',
      "type: s3, location: 's3://acme/orders'",
      "type: s3, location: 's3://acme/orders', environment: dev",
      ['field-changed'],
    ],
    [
      'another name of a server',
      'server: lake',
      'server: sea',
      ['server-removed', 'server-added'],
    ],
    [
      'a physical type where there was none',
      'name: sku\n              logicalType: string',
      'name: sku\n              logicalType: string\n              physicalType: text',
      ['physical-type-added'],
    ],
    [
      'a property that is not required any more',
      'logicalType: string\n              required: true',
      'logicalType: string',
      ['required-changed'],
    ],
    [
      'a property that is not unique any more',
      'unique: true',
      'unique: false',
      ['unique-changed'],
    ],
    [
      'a property that leaves the key',
      'primaryKey: true',
      'primaryKey: false',
      ['primary-key-changed'],
    ],
    ['a check of a property', 'mustBe: 0', 'mustBe: 1', ['quality-changed']],
    [
      'a check of an object',
      'placed_at > NOW()',
      'placed_at > NOW() + 1',
      ['quality-changed'],
    ],
    [
      'the classification',
      'classification: restricted',
      'classification: internal',
      ['element-changed'],
    ],
    [
      'a field that is not read',
      'dimensions: 384',
      'dimensions: 768',
      ['element-changed'],
    ],
    [
      'a renamed property below items',
      'name: sku',
      'name: article',
      ['property-removed', 'property-added'],
    ],
    [
      'a shorter latency',
      'value: 4, unit: h',
      'value: 2, unit: h',
      ['service-level-tightened'],
    ],
    [
      'a longer latency',
      'value: 4, unit: h',
      'value: 5, unit: h',
      ['service-level-loosened'],
    ],
    [
      'the same latency in other words',
      'value: 4, unit: h',
      'value: PT4H',
      ['field-changed'],
    ],
    [
      'a unit that nobody knows',
      'value: 4, unit: h',
      'value: 4, unit: ticks',
      ['service-level-unclear'],
    ],
    [
      'a service level less',
      '  - { property: Frequency, value: 1, unit: d }\n',
      '',
      ['service-level-removed'],
    ],
    [
      'a service level more',
      'slaProperties:',
      'slaProperties:\n  - { property: errorRate, value: 1, unit: percent, element: lines }',
      ['service-level-added'],
    ],
    [
      'why a service level matters',
      'driver: analytics',
      'driver: operational',
      ['field-changed'],
    ],
    ['the owner', 'name: order-desk', 'name: order-team', ['field-changed']],
    ['the price', '9.95', '12.95', ['field-changed']],
    [
      'a top-level field that is not read',
      'tenant: acme',
      'tenant: other',
      ['field-changed'],
    ],
    ['only the version', 'version: 4.2.0', 'version: 4.3.0', []],
    ['only a comment', '# Every', '# All', []],
  ])('finds %s', (_, search, replacement, expected) => {
    expect(codes(search, replacement)).toEqual(expected);
  });

  it('finds objects and properties that come and go', () => {
    const before = read(
      writeContract({
        schema: [{ name: 'a' }, { name: 'b', properties: [{ name: 'x' }] }],
      }),
    );
    const after = read(
      writeContract({
        schema: [{ name: 'b', properties: [{ name: 'y' }] }, { name: 'c' }],
      }),
    );
    expect(
      diffContracts(before, after).map(({ code, message }) => [code, message]),
    ).toEqual([
      ['object-removed', 'object `a` was removed'],
      ['object-added', 'object `c` was added'],
      ['property-removed', 'property `b.x` was removed'],
      ['property-added', 'property `b.y` was added'],
    ]);
  });

  it('says what changed, with numbers on both sides', () => {
    expect(diffText('value: 4, unit: h', 'value: 360, unit: min')).toEqual([
      {
        code: 'service-level-loosened',
        impact: 'major',
        place: 'latency of orders.placed_at',
        message:
          'service level `latency of orders.placed_at` became looser: 4 h changed to 6 h',
      },
    ]);
  });

  it('finds no change between a contract and itself, in any order', () => {
    const shuffled = fc.shuffledSubarray(
      [...(full.schema?.[0].properties ?? [])],
      { minLength: 4 },
    );
    fc.assert(
      fc.property(shuffled, properties => {
        const [orders] = full.schema ?? [];
        const other = { ...full, schema: [{ ...orders, properties }] };
        expect(diffContracts(full, other)).toEqual([]);
        expect(diffContracts(other, other)).toEqual([]);
      }),
    );
  });

  it('finds no change between any valid contract and itself', () => {
    fc.assert(
      fc.property(contracts, fields => {
        const written = writeContract(fields);
        expect(diffContracts(read(written), read(written))).toEqual([]);
      }),
    );
  });

  it('never has a smaller impact for a change more', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...EDITS], { minLength: 1 }), edits => {
        let revised = text;
        let impact: Impact = 'none';
        for (const [search, replacement] of edits) {
          revised = revised.replace(search, replacement);
          const next = impactOf(full, read(revised));
          const alone = impactOf(full, read(text.replace(search, replacement)));
          expect(covers(next, impact)).toBe(true);
          expect(next).toBe(maxImpact([impact, alone]));
          impact = next;
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has an impact for every code', () => {
    expect(new Set(Object.values(CHANGE_IMPACTS))).toEqual(
      new Set(['patch', 'minor', 'major']),
    );
  });
});

/** Edits of different places, so that they can be made together. */
const EDITS = [
  ['name: order_id', 'name: order_no'],
  ['logicalType: timestamp', 'logicalType: date'],
  ['mustBe: 0', 'mustBe: 1'],
  ['classification: restricted', 'classification: internal'],
  ['value: 4, unit: h', 'value: 2, unit: h'],
  ['value: 99.9', 'value: 99.5'],
  ['value: 7, unit: years', 'value: 8, unit: years'],
  ['tenant: acme', 'tenant: other'],
  ['name: sku', 'name: article'],
  ['9.95', '12.95'],
] as const;

const word = fc.string({ minLength: 1, maxLength: 8 });
const contracts = fc.record({
  schema: fc.array(
    fc.record({
      name: word,
      logicalType: fc.constant('object'),
      properties: fc.array(
        fc.record({ name: word, required: fc.boolean(), tags: fc.array(word) }),
        { maxLength: 5 },
      ),
    }),
    { maxLength: 4 },
  ),
  slaProperties: fc.array(
    fc.record({
      property: fc.constantFrom('latency', 'ly', 'availability', 'charm'),
      value: fc.oneof(fc.nat(), word, fc.boolean(), fc.constant(null)),
      unit: fc.constantFrom('h', 'd', 'percent', 'ticks', ''),
    }),
    { maxLength: 6 },
  ),
});

describe('keepsCompatibility', () => {
  const contract = (value?: string) =>
    read(
      writeContract({
        customProperties: value
          ? [{ property: 'data-mesh/compatibility', value }]
          : [],
      }),
    );

  it.each([
    ['neither says anything', undefined, undefined, true],
    ['both say none', 'none', 'none', false],
    ['the promise ends with this change', undefined, 'none', true],
    ['the promise begins with this change', 'none', 'full', true],
  ])('when %s', (_, before, after, expected) => {
    expect(keepsCompatibility(contract(before), contract(after))).toBe(
      expected,
    );
  });
});
