import {
  fitsLifecycle,
  isSameVersion,
  meansEntity,
  toWords,
} from './agreement';

describe('fitsLifecycle', () => {
  it.each([
    ['active', 'production', true],
    ['Active ', 'production', true],
    ['draft', 'experimental', true],
    ['draft', 'production', false],
    ['active', 'deprecated', false],
    ['retired', 'retired', true],
    ['in review', 'production', undefined],
  ] as const)('%s for %s: %s', (status, lifecycle, expected) => {
    expect(fitsLifecycle(status, lifecycle)).toBe(expected);
  });
});

describe('isSameVersion', () => {
  it.each([
    ['2.0.0', 'v2.0.0', true],
    ['2.0.0', '2.0.1', false],
    ['2024-01', '2024-01 ', true],
    ['2.0', '2.0.0', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isSameVersion(a, b)).toBe(expected);
  });
});

describe('meansEntity', () => {
  it.each([
    ['field-crew', true],
    ['Field Crew', true],
    ['group:default/field-crew', true],
    ['Group:field-crew', true],
    ['group:emea/field-crew', false],
    ['user:field-crew', false],
    ['field crew emea', false],
    ['', false],
  ])('%s: %s', (name, expected) => {
    expect(meansEntity(name, 'group:default/field-crew', 'Group')).toBe(
      expected,
    );
  });
});

describe('toWords', () => {
  it.each([
    ['sourceAligned', 'source-aligned'],
    ['Équipe terrain', 'équipe-terrain'],
    ['  A__b--C ', 'a-b-c'],
    ['EMEA team', 'emea-team'],
  ])('%s', (name, words) => {
    expect(toWords(name)).toBe(words);
  });
});
