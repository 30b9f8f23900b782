import type { Measure } from '../parts/measure';
import { viewMeasure } from '../views/measures';
import { betterSign, signOfEnds } from './betterSign';

const rising = { baseline: { value: 10 }, target: { value: 20 } };
const falling = { baseline: { value: 20 }, target: { value: 10 } };

describe('betterSign', () => {
  it.each<[string, Omit<Measure, 'id'>, 1 | -1]>([
    ['increase', { ...rising, direction: 'increase' }, 1],
    ['at-least', { ...rising, direction: 'at-least' }, 1],
    ['decrease', { ...falling, direction: 'decrease' }, -1],
    ['at-most', { ...falling, direction: 'at-most' }, -1],
    ['the ends, upwards', rising, 1],
    ['the ends, downwards', falling, -1],
  ])('follows %s, as the state of a measure does', (_, fields, sign) => {
    const measure = { id: 'a', ...fields };
    const beyond = (measure.target?.value ?? 0) + sign;
    const reading = { value: beyond, asOf: '2026-11-01' };
    expect(betterSign(measure)).toBe(sign);
    expect(
      viewMeasure({ ...measure, readings: [reading] }, '2026-11-20').state,
    ).toBe('met');
  });

  it('is not known without a direction and without two ends', () => {
    expect(betterSign({ id: 'a', target: { value: 1 } })).toBeUndefined();
  });
});

describe('signOfEnds', () => {
  it('does not ask for the direction', () => {
    expect(signOfEnds({ id: 'a', ...rising, direction: 'decrease' })).toBe(1);
    expect(
      signOfEnds({ id: 'a', baseline: { value: 1 }, target: { value: 1 } }),
    ).toBeUndefined();
  });
});
