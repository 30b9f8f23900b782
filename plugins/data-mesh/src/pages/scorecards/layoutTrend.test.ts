import { layoutTrend, spreadLabels, type TrendDay } from './layoutTrend';

const SIZE = { width: 100, height: 50 };

function day(date: string, pass: number, hasOtherRules = false): TrendDay {
  const tally = {
    ...{ pass, fail: 0, waived: 0, unknown: 0, error: 0 },
    ...{ notApplicable: 0, grace: 0 },
  };
  return {
    day: date,
    entities: 1,
    families: [{ family: 'team', tally }],
    ruleSet: 'a',
    hasOtherRules,
  };
}

describe('the picture of a trend', () => {
  it('has a step a day, as far apart as the days are', () => {
    const days = [
      day('2026-06-01', 0),
      day('2026-06-02', 5),
      day('2026-06-05', 10),
    ];
    const { lines, top } = layoutTrend(days, 'team', SIZE);
    expect(top).toBe(10);
    expect(lines[0]).toEqual({
      name: 'pass',
      path: 'M0,50H25V25H100V0',
      last: 10,
      endY: 0,
    });
  });

  it('marks the days of other rules', () => {
    const days = [day('2026-06-01', 1), day('2026-06-03', 1, true)];
    expect(layoutTrend(days, 'team', SIZE).rulesChangedAt).toEqual([
      { day: '2026-06-03', x: 100 },
    ]);
  });

  it('stays on the ground where a family had no result', () => {
    const { lines, top } = layoutTrend([day('2026-06-01', 3)], 'flow', SIZE);
    expect(top).toBe(1);
    expect(lines.map(({ last }) => last)).toEqual([0, 0, 0, 0]);
  });
});

describe('labels at the ends of lines', () => {
  it('stand where their lines end', () => {
    expect(spreadLabels([10, 40], 12, 100)).toEqual([10, 40]);
  });

  it('make room for each other, and stay above the ground', () => {
    expect(spreadLabels([100, 98, 10], 12, 100)).toEqual([100, 88, 10]);
  });
});
