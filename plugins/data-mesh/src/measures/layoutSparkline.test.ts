import { layoutSparkline } from './layoutSparkline';

describe('layoutSparkline', () => {
  it('places readings by time from left to right, high values up', () => {
    expect(
      layoutSparkline([
        { asOf: '2026-01-11', value: 30 },
        { asOf: '2026-01-01', value: 10 },
        { asOf: '2026-01-06', value: 20 },
      ]),
    ).toEqual([
      [0, 1],
      [0.5, 0.5],
      [1, 0],
    ]);
  });

  it('leaves out what has no date or is no number', () => {
    expect(
      layoutSparkline([
        { asOf: 'some day', value: 1 },
        { asOf: '2026-01-01', value: Number.NaN },
      ]),
    ).toEqual([]);
  });

  it('puts equal values in the middle', () => {
    expect(
      layoutSparkline([
        { asOf: '2026-01-01', value: 5 },
        { asOf: '2026-01-02', value: 5 },
      ]),
    ).toEqual([
      [0, 0.5],
      [1, 0.5],
    ]);
  });

  it('keeps within its box for the largest numbers there are', () => {
    const layout = layoutSparkline([
      { asOf: '2026-01-01', value: -Number.MAX_VALUE },
      { asOf: '2026-01-02', value: Number.MAX_VALUE },
    ]);
    expect(layout).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});
