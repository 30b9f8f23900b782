import fc from 'fast-check';
import { valid } from 'semver';
import { bumpBetween, covers, IMPACTS, maxImpact, nextVersion } from './impact';

describe('bumpBetween', () => {
  it.each([
    ['1.2.3', '2.0.0', 'major'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.2.3', 'none'],
    ['1.2.3', 'v1.2.3', 'none'],
    ['1.2.3', '1.2.2', 'none'],
    ['2.0.0', '1.9.0', 'none'],
    ['0.2.3', '0.3.0', 'major'],
    ['0.2.3', '0.2.4', 'minor'],
    ['0.2.3', '1.0.0', 'major'],
    ['2.0.0-rc.1', '2.0.0', 'major'],
    ['2024-01', '2024-01', 'none'],
    ['2024-01', '2024-02', undefined],
    ['1.2', '1.3', undefined],
    [undefined, '1.0.0', 'none'],
    [undefined, undefined, 'none'],
  ])('from %s to %s: %s', (before, after, bump) => {
    expect(bumpBetween(before, after)).toBe(bump);
  });
});

describe('nextVersion', () => {
  it.each([
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'patch', '1.2.4'],
    ['0.2.3', 'major', '0.3.0'],
    ['0.2.3', 'minor', '0.2.4'],
    ['2024-01', 'major', undefined],
    ['2.0.0-rc.1', 'major', undefined],
  ] as const)('after %s for a %s change: %s', (before, impact, next) => {
    expect(nextVersion(before, impact)).toBe(next);
  });

  it('declares what it was asked for', () => {
    const versions = fc
      .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
      .map(parts => parts.join('.'));
    const impacts = fc.constantFrom('major', 'minor', 'patch');
    fc.assert(
      fc.property(versions, impacts, (before, impact) => {
        const next = nextVersion(before, impact) ?? '';
        expect(valid(next)).toBe(next);
        expect(covers(bumpBetween(before, next) ?? 'none', impact)).toBe(true);
      }),
    );
  });
});

describe('maxImpact', () => {
  it('never falls when something is added', () => {
    const impact = fc.constantFrom(...IMPACTS);
    fc.assert(
      fc.property(fc.array(impact), impact, (impacts, more) => {
        const all = maxImpact([...impacts, more]);
        expect(covers(all, maxImpact(impacts))).toBe(true);
        expect(covers(all, more)).toBe(true);
      }),
    );
  });

  it('is nothing for nothing', () => {
    expect(maxImpact([])).toBe('none');
  });
});
