import {
  daysOfBothClocks,
  overlapHours,
  spreadOfZones,
  type TeamZone,
} from './timeZones';

const days = daysOfBothClocks('2026-11-20');
const at = (id: string, people = 1): TeamZone => ({ id, people });

describe('daysOfBothClocks', () => {
  it('gives a day in each half of the year', () => {
    expect(days.map(day => new Date(day).toISOString().slice(0, 10))).toEqual([
      '2026-11-20',
      '2027-05-20',
    ]);
  });

  it('gives none for a date that is none', () => {
    expect(daysOfBothClocks('soon')).toEqual([]);
  });
});

describe('overlapHours', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Paris', 8],
    ['Europe/Berlin', 'Europe/Athens', 7],
    ['Europe/Berlin', 'America/New_York', 2],
    ['Europe/Berlin', 'Asia/Kolkata', 3.5],
    ['Europe/Berlin', 'America/Los_Angeles', 0],
    ['Pacific/Apia', 'Pacific/Pago_Pago', 8],
  ])('of %s and %s is %d h in the worse half of the year', (a, b, hours) => {
    expect(overlapHours([at(a)], [at(b)], days)).toBe(hours);
  });

  it('is the mean over all pairs of people', () => {
    const mixed = [at('Europe/Berlin', 3), at('America/New_York', 1)];
    expect(overlapHours(mixed, [at('Europe/Berlin')], days)).toBe(6.5);
  });
});

describe('spreadOfZones', () => {
  it('measures from the zone in the middle of the people', () => {
    expect(
      spreadOfZones(
        [at('Europe/Berlin', 3), at('Asia/Singapore', 1)],
        days.slice(0, 1),
      ),
    ).toEqual({
      hours: 7,
      middle: 'Europe/Berlin',
      farthest: 'Asia/Singapore',
    });
  });

  it('knows nothing of a team without zones', () => {
    expect(spreadOfZones([], days)).toBeUndefined();
  });
});
