import { contractLevels } from './contractLevels';

describe('contractLevels', () => {
  it('reads what a contract promises', () => {
    expect(
      contractLevels({
        kind: 'DataContract',
        slaProperties: [
          { property: 'latency', value: 4, unit: 'h', driver: 'operational' },
          { property: 'generalAvailability', value: '2026-01-01' },
        ],
      }),
    ).toEqual([
      { property: 'latency', value: 4, unit: 'h' },
      { property: 'generalAvailability', value: '2026-01-01' },
    ]);
  });

  it.each([
    ['no document', undefined],
    ['a list', []],
    ['without levels', {}],
    ['with a map instead of a list', { slaProperties: { latency: 4 } }],
    [
      'with entries that promise nothing',
      {
        slaProperties: [
          ...[null, 'latency', { property: 'latency' }, { value: 4 }],
          { property: 7, value: 4 },
          { property: 'latency', value: {} },
        ],
      },
    ],
  ])('finds none in what is %s', (_, document) => {
    expect(contractLevels(document)).toEqual([]);
  });

  it('reads no more than a contract may have', () => {
    const slaProperties = Array.from({ length: 1_000 }, (_, index) => ({
      property: `p${index}`,
      value: 1,
    }));
    expect(contractLevels({ slaProperties })).toHaveLength(50);
  });
});
