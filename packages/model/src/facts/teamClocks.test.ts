import { createTeamClocks } from './teamClocks';
import type { TeamZone } from './timeZones';

const clocks = createTeamClocks('2026-11-20');
const at = (id: string, people = 1): TeamZone => ({ id, people });

describe('overlapHours', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Paris', 8],
    ['Europe/Berlin', 'Europe/Athens', 7],
    ['Europe/Berlin', 'America/New_York', 2],
    ['Europe/Berlin', 'Asia/Kolkata', 3.5],
    ['Europe/Berlin', 'America/Los_Angeles', 0],
    ['Pacific/Apia', 'Pacific/Pago_Pago', 8],
  ])('of %s and %s is %d h in the worse half of the year', (a, b, hours) => {
    expect(clocks.overlapHours([at(a)], [at(b)])).toBe(hours);
  });

  it('is the same on a day of either half of the year', () => {
    const zones = [[at('Europe/Berlin')], [at('Asia/Kolkata')]] as const;
    expect(createTeamClocks('2027-05-20').overlapHours(...zones)).toBe(3.5);
  });

  it('is the mean over all pairs of people', () => {
    const mixed = [at('Europe/Berlin', 3), at('America/New_York', 1)];
    expect(clocks.overlapHours(mixed, [at('Europe/Berlin')])).toBe(6.5);
  });

  it('is not known of a team without zones, nor on a day that is none', () => {
    const zones = [at('Europe/Berlin')];
    expect(clocks.overlapHours(zones, [])).toBeUndefined();
    expect(clocks.overlapHours([], zones)).toBeUndefined();
    expect(createTeamClocks('soon').overlapHours(zones, zones)).toBeUndefined();
  });
});

describe('spreadOfZones', () => {
  it('measures from the zone in the middle of the people', () => {
    expect(
      clocks.spreadOfZones([at('Europe/Berlin', 3), at('Asia/Singapore', 1)]),
    ).toEqual({
      hours: 7,
      middle: 'Europe/Berlin',
      farthest: 'Asia/Singapore',
    });
  });

  it('is not known of a team without zones, nor on a day that is none', () => {
    expect(clocks.spreadOfZones([])).toBeUndefined();
    expect(
      createTeamClocks('soon').spreadOfZones([at('Europe/Berlin')]),
    ).toBeUndefined();
  });
});
