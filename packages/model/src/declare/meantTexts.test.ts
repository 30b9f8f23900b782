import { dataProduct } from '../kinds';

const said = (spec: object) =>
  dataProduct
    .parse({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name: 'visits' },
      spec: {
        type: 'aggregate',
        lifecycle: 'production',
        owner: 'group:crew',
        ...spec,
      },
    })
    .problems.map(({ message, suggestion, isSlip }) => ({
      said: message.replace(/^.*?; it must be /, ''),
      suggestion,
      isSlip: isSlip === true,
    }));

const versions = 'a semantic version such as 2.1.0';
const dates = 'an ISO 8601 date such as 2026-11-20';

/** What is told, and never an edit that nobody decided. */
const told = (expected: string, ...meant: (string | undefined)[]) => [
  {
    said: meant[0]
      ? `${expected}; did you mean ${meant.map(text => `\`${text}\``).join(' or ')}?`
      : expected,
    suggestion: meant.length === 1 ? meant[0] : undefined,
    isSlip: false,
  },
];

describe('advice on a text of a format leads to what is accepted', () => {
  it.each([
    [1, '1.0.0'],
    ['1', '1.0.0'],
    ['1.0', '1.0.0'],
    ['v2', '2.0.0'],
    ['2024.01.05', '2024.1.5'],
    ['1.2.3.4', undefined],
    ['latest', undefined],
    ['9999999', undefined],
  ])('the version %j', (version, meant) => {
    expect(said({ version })).toEqual(told(versions, meant));
  });

  it('nobody knows whether 1.1 was written 1.10', () => {
    expect(said({ version: 1.1 })).toEqual(told(versions));
  });

  it.each([
    [20260901, '2026-09-01'],
    ['2026-9-1', '2026-09-01'],
    ['2026/09/01', '2026-09-01'],
    ['2026-02-30', undefined],
    ['2026-13-1', undefined],
    ['2026', undefined],
    [2026, undefined],
    ['25.12.2026', '2026-12-25'],
  ])('the date %j', (on, meant) => {
    expect(said({ confirmed: { on } })).toEqual(told(dates, meant));
  });

  it('a day that is read either way is asked for both ways', () => {
    expect(said({ confirmed: { on: '12.11.2026' } })).toEqual(
      told(dates, '2026-11-12', '2026-12-11'),
    );
  });

  it.each([
    ['Monthly', 'P1M'],
    ['quarterly', 'P3M'],
    ['6 months', 'P6M'],
    ['1 week', 'P1W'],
    ['every month', 'P1M'],
    ['every two weeks', 'P2W'],
    ['every other week', 'P2W'],
    ['every quarter', 'P3M'],
    ['fortnightly', 'P2W'],
    ['14d', 'P14D'],
    ['2w', 'P2W'],
    ['p1m', 'P1M'],
    ['3m', undefined],
    ['bi-weekly', undefined],
    ['month', undefined],
    ['10 minutes', undefined],
    ['often', undefined],
    ['0 days', undefined],
  ])('the rhythm %j', (cadence, meant) => {
    const rhythms = 'an ISO 8601 duration of some time, such as P3M or P2W';
    expect(said({ measures: [{ id: 'm', cadence }] })).toEqual(
      told(rhythms, meant),
    );
  });

  it.each([
    ['text', { region: 7 }],
    ['a reference', { domain: 123 }],
    ['a range', { inputPorts: [{ from: 'a', expects: { version: 1.5 } }] }],
  ])('%s needs quotes only', (_, spec) => {
    expect(said(spec)).toEqual(told('text (put it in quotes)'));
  });

  it('each suggestion is accepted', () => {
    const suggested = [1, '1.0', '2024.01.05'].flatMap(version =>
      said({ version }).map(({ suggestion }) => suggestion),
    );
    expect(suggested.flatMap(version => said({ version }))).toEqual([]);
  });
});
