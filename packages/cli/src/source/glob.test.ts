import { createGlob, isForeignPattern, isPattern } from './glob';

describe('a pattern of paths', () => {
  it.each([
    ['products/*.yaml', 'products/visits.yaml'],
    ['products/*/catalog-info.yaml', 'products/visits/catalog-info.yaml'],
    ['products/v*s.y*ml', 'products/visits.yml'],
    ['**/catalog-info.yaml', 'catalog-info.yaml'],
    ['**/catalog-info.yaml', 'a/b/catalog-info.yaml'],
    ['a/**/b/**/c', 'a/b/x/b/y/c'],
    ['a/**', 'a/b/c'],
    ['visit?.yaml', 'visits.yaml'],
    ['visit?.yaml', 'visit😀.yaml'],
    ['[a-c]x[!0-9].yaml', 'bxz.yaml'],
    ['{products,teams}/*.{yaml,yml}', 'teams/crew.yml'],
    ['a(b)+.yaml', 'a(b)+.yaml'],
    ['a[.yaml', 'a[.yaml'],
    ['.*/x', '.github/x'],
  ])('%s takes %s', (pattern, path) => {
    expect(createGlob(pattern)(path)).toBe(true);
  });

  it('takes names with a dot before them where it is told to', () => {
    const [hidden, shown] = [true, false].map(dots =>
      createGlob('**/*.yaml', { dots }),
    );
    expect(hidden('.github/.a.yaml')).toBe(true);
    expect(shown('.github/a.yaml') || shown('a/.a.yaml')).toBe(false);
  });

  it.each([
    ['products/*.yaml', 'products/a/visits.yaml'],
    ['products/*.yaml', 'products/visits.yml'],
    ['products/*.yaml', 'x/products/visits.yaml'],
    ['a/**/c', 'a/b/d'],
    ['visit?.yaml', 'visit.yaml'],
    ['[!a]b', 'ab'],
    ['{a,b}', 'c'],
    ['*', '.hidden'],
    ['**/x', '.github/x'],
    ['a.yaml', 'aayaml'],
    ['Products/*', 'products/a'],
  ])('%s does not take %s', (pattern, path) => {
    expect(createGlob(pattern)(path)).toBe(false);
  });

  it.each([
    ['a*'.repeat(5_000), 'a'.repeat(5_000)],
    ['**/a/'.repeat(2_000), 'a/'.repeat(2_000)],
    ['{a,b}'.repeat(5_000), 'a'.repeat(5_000)],
  ])('ends soon, whatever it says', (pattern, path) => {
    const start = process.cpuUsage().user;
    createGlob(`${pattern}z`)(`${path}y`);
    expect(process.cpuUsage().user - start).toBeLessThan(3_000_000);
  });

  it('is told from a path', () => {
    const patterns = ['*.yaml', 'a?', '[ab]', '{a,b}', '{1..3}'];
    expect(patterns.filter(isPattern)).toEqual(patterns);
    expect(['a.yaml', 'a(b)', '{a}', '[]'].filter(isPattern)).toEqual([]);
  });

  it('is told from those that say more', () => {
    expect(['+(a|b)', '!(a)', '!a'].filter(isForeignPattern)).toHaveLength(3);
    expect(isForeignPattern('a(b)/*.yaml')).toBe(false);
  });
});
