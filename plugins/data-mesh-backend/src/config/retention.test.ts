import { ConfigReader } from '@backstage/config';
import { readRetention } from './retention';

const DAY_MS = 86_400_000;
const read = (retention?: unknown) =>
  readRetention(
    new ConfigReader({ dataMesh: { history: { retention } } } as object),
  );

describe('readRetention', () => {
  it('is 400 days where nobody says otherwise', () => {
    expect(read()).toBe(400 * DAY_MS);
  });

  it('reads a text and an object', () => {
    expect(read('30 days')).toBe(30 * DAY_MS);
    expect(read({ days: 30 })).toBe(30 * DAY_MS);
  });

  it.each(['for ever', 400, { day: 5 }])('names the place of %j', time => {
    expect(() => read(time)).toThrow('dataMesh.history.retention');
  });

  it.each(['1 hour', '20 years'])('refuses %s, and says the bounds', time => {
    expect(() => read(time)).toThrow(
      /dataMesh.history.retention is .* days; it must be between 1 and 3660/,
    );
  });
});
