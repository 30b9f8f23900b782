import type { MappedInteraction } from '@backstage-data-mesh/model';
import { takesPlaceOn } from './interactionsOn';

const TODAY = '2026-11-20';
const base: MappedInteraction = {
  ...{ id: 'i', team: 'group:default/a', partner: 'group:default/b' },
  status: 'active',
};
const on = (day: string, more: Partial<MappedInteraction>) =>
  takesPlaceOn({ ...base, ...more }, day, TODAY);

describe('an interaction takes place', () => {
  it('from its first day to its last', () => {
    const dates = { since: '2026-11-01', until: '2026-12-01' };
    expect(on('2026-10-31', dates)).toBe(false);
    expect(on('2026-11-01', dates)).toBe(true);
    expect(on('2026-12-01', dates)).toBe(true);
    expect(on('2026-12-02', dates)).toBe(false);
  });

  it('on any day where no date is told', () => {
    expect(on('2020-01-01', {})).toBe(true);
    expect(on('2030-01-01', {})).toBe(true);
  });

  it('until today where it should have ended', () => {
    const late = { until: '2026-11-01' };
    expect(on(TODAY, late)).toBe(true);
    expect(on('2026-11-21', late)).toBe(false);
  });

  it('when it is planned for that day', () => {
    const planned = { status: 'planned', since: '2026-12-01' } as const;
    expect(on(TODAY, planned)).toBe(false);
    expect(on('2026-12-05', planned)).toBe(true);
    expect(on('2026-12-05', { status: 'planned' })).toBe(false);
  });

  it('up to the day on which it has ended', () => {
    const ended = { status: 'ended', until: '2026-06-01' } as const;
    expect(on('2026-05-01', ended)).toBe(true);
    expect(on(TODAY, ended)).toBe(false);
    expect(on('2026-05-01', { status: 'ended' })).toBe(false);
  });
});
