import { layoutTimeline } from './layoutTimeline';

const TODAY = '2026-11-20';

const barOf = (each: Parameters<typeof layoutTimeline>[0][number]) =>
  layoutTimeline([each], TODAY).bars[0];

describe('the line of time on which interactions stand', () => {
  it('has today in it, and months', () => {
    const { today, ticks } = layoutTimeline([], TODAY);
    expect(today).toBeCloseTo(60 / 180);
    expect(ticks[0].day).toBe('2026-10-01');
    expect(ticks.length).toBeLessThanOrEqual(6);
  });

  it('goes on to the last end that is told', () => {
    const { today, bars } = layoutTimeline(
      [{ since: '2026-11-20', until: '2027-11-20' }],
      TODAY,
    );
    expect(bars[0].start).toBe(today);
    expect(bars[0].end).toBe(1);
  });

  it('is not stretched by an end that is far away', () => {
    expect(barOf({ until: '2199-01-01' })).toMatchObject({ end: 1 });
    expect(layoutTimeline([{ until: '2199-01-01' }], TODAY).today).toBeCloseTo(
      60 / 180,
    );
  });

  it('leaves open what has no date', () => {
    expect(barOf({})).toEqual({
      ...{ start: 0, end: 1, hasStart: false, hasEnd: false },
      state: 'active',
    });
  });

  it('shows what should have ended up to today, as late', () => {
    const bar = barOf({ since: '2026-10-01', until: '2026-11-01' });
    expect(bar.state).toBe('late');
    expect(bar.end).toBe(
      layoutTimeline([{ since: '2026-10-01' }], TODAY).today,
    );
  });

  it('shows what has ended up to its end', () => {
    const bar = barOf({ status: 'ended', until: '2026-11-01' });
    expect(bar.state).toBe('ended');
    expect(bar.end).toBeLessThan(layoutTimeline([], TODAY).today);
  });

  it('takes a text that is no date for none', () => {
    expect(barOf({ since: 'soon', until: 'later' })).toMatchObject({
      ...{ hasStart: false, hasEnd: false },
    });
  });
});
