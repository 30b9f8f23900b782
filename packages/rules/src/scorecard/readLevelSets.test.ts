import { rules } from '../rules';
import { readLevelSets } from './readLevelSets';

const LADDER = {
  id: 'trusted',
  levels: [
    { name: 'owned', rules: ['ownership-team-missing'] },
    { name: 'promised', rules: ['interop-port-without-contract'] },
  ],
};

const problemsOf = (input: unknown) => {
  const result = readLevelSets(input, rules);
  return result.ok
    ? []
    : result.problems.map(({ path, message }) => [path.join('.'), message]);
};

describe('readLevelSets', () => {
  it('reads ladders, and none where none is written', () => {
    expect(readLevelSets([LADDER], rules)).toEqual({
      ok: true,
      levelSets: [LADDER],
    });
    expect(readLevelSets(undefined, rules)).toEqual({
      ok: true,
      levelSets: [],
    });
  });

  it('names a rule that does not exist, its place, and the nearest', () => {
    const levels = [{ name: 'owned', rules: ['ownership-team-mising'] }];
    expect(problemsOf([{ id: 'trusted', levels }])).toEqual([
      [
        '0.levels.0.rules.0',
        'there is no rule `ownership-team-mising`; did you mean `ownership-team-missing`?',
      ],
    ]);
  });

  it('refuses what stands twice: a ladder, a level, a rule', () => {
    const [owned] = LADDER.levels;
    expect(
      problemsOf([LADDER, { ...LADDER, levels: [owned, owned] }]).map(
        ([path]) => path,
      ),
    ).toEqual(['1.id', '1.levels.1.name', '1.levels.1.rules.0']);
  });

  it.each([
    ['no list', {}, ''],
    ['an unknown field', [{ ...LADDER, average: true }], '0'],
    ['a ladder without levels', [{ id: 'x', levels: [] }], '0.levels'],
    ['an id with spaces', [{ ...LADDER, id: 'Very good' }], '0.id'],
    [
      'a level without a name',
      [{ id: 'x', levels: [{ name: ' ', rules: [] }] }],
      '0.levels.0.name',
    ],
  ])('refuses %s', (_, input, place) => {
    expect(problemsOf(input).map(([path]) => path)).toEqual([place]);
  });
});
