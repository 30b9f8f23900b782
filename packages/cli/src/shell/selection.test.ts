import { createSelection } from './selection';

describe('what is looked for', () => {
  it.each(['catalog-info.yaml', 'a/b/catalog-info.yml'])(
    'has the name that Backstage looks for: %s',
    name => expect(createSelection().isWanted(name)).toBe(true),
  );

  it.each(['a/catalog.yaml', 'my-catalog-info.yaml', 'catalog-info.yaml.njk'])(
    'has no other name: %s',
    name => expect(createSelection().isWanted(name)).toBe(false),
  );

  it('has one of the patterns that were given, beside', () => {
    const files = ['products/*.yaml', '*.entity.yml', '/teams.yaml'];
    const { isWanted } = createSelection({ files });
    const names = ['catalog-info.yaml', 'products/a.yaml', 'x/y/a.entity.yml'];
    expect([...names, 'teams.yaml'].every(isWanted)).toBe(true);
    expect(['x/products/a.yaml', 'x/teams.yaml'].some(isWanted)).toBe(false);
  });
});

describe('what is left out', () => {
  it.each([
    ['templates', 'a/templates/b/catalog-info.yaml'],
    ['templates/', 'a/templates/b/catalog-info.yaml'],
    ['/templates', 'templates/catalog-info.yaml'],
    ['./templates', 'templates/catalog-info.yaml'],
    ['a/*/b', 'a/x/b/c/catalog-info.yaml'],
    ['**/old/**', 'x/old/catalog-info.yaml'],
    ['old-*', 'x/old-2/catalog-info.yaml'],
    ['.github', '.github/catalog-info.yaml'],
    ['x/catalog-info.yaml', 'x/catalog-info.yaml'],
  ])('by the pattern %s is %s', (pattern, name) => {
    expect(createSelection({ exclude: [pattern] }).isExcluded?.(name)).toBe(
      true,
    );
  });

  it.each([
    ['/templates', 'a/templates/catalog-info.yaml'],
    ['a/*/b', 'x/a/y/b/catalog-info.yaml'],
    ['template', 'templates/catalog-info.yaml'],
  ])('by the pattern %s is not %s', (pattern, name) => {
    const { isExcluded } = createSelection({ exclude: [pattern] });
    expect(isExcluded?.(name)).toBe(false);
  });
});
