import { readingsUntil } from './readings';

const TODAY = '2026-11-20';

function count(...days: string[]): string[] {
  const readings = days.map((asOf, value) => ({ value, asOf }));
  return readingsUntil(readings, TODAY).map(({ asOf }) => asOf);
}

describe('the readings that count', () => {
  it('are those until today, oldest first', () => {
    expect(count('2026-11-20', '2026-10-01', '2026-11-21')).toEqual([
      '2026-10-01',
      '2026-11-20',
    ]);
  });

  it('are of days in UTC, of one day the latest last', () => {
    const [late, early, tomorrow] = [
      '2026-11-20T23:30:00Z',
      '2026-11-21T01:00:00+02:00',
      '2026-11-20T23:30:00-02:00',
    ];
    expect(count(late, tomorrow, early)).toEqual([early, late]);
  });

  it('are none with a date that nobody can read', () => {
    expect(count('last Friday', '2026-02-31', '', '2026-13-45')).toEqual([]);
  });

  it('stay in their order when they are of one moment', () => {
    const twice = [1, 2].map(value => ({ value, asOf: '2026-11-01' }));
    expect(readingsUntil(twice, TODAY).map(({ value }) => value)).toEqual([
      1, 2,
    ]);
  });

  it('are none on a day that cannot be read', () => {
    expect(readingsUntil([{ value: 1, asOf: '2026-11-01' }], '')).toEqual([]);
  });
});
