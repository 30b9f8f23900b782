import { groupUnknown } from './unknownGroups';

const verdict = (rule: string, reason: string, remedy: string, file = 'a') => ({
  ...{ rule, reason, remedy, file },
});

describe('what could not be judged', () => {
  it('is grouped by rule, reason and remedy, in their order', () => {
    const groups = groupUnknown([
      verdict('b', 'no date', 'write it'),
      verdict('a', 'no owner', 'name one', 'x'),
      verdict('b', 'no date', 'ask', 'y'),
      verdict('a', 'no date', 'write it'),
      verdict('b', 'no date', 'write it', 'z'),
      verdict('b', 'no date', 'ask', 'z'),
    ]);
    expect(
      groups.map(({ rule, reason, remedy, places }) => [
        ...[rule, reason, remedy],
        places.map(({ file }) => file).join(),
      ]),
    ).toEqual([
      ['a', 'no date', 'write it', 'a'],
      ['a', 'no owner', 'name one', 'x'],
      ['b', 'no date', 'ask', 'y,z'],
      ['b', 'no date', 'write it', 'a,z'],
    ]);
  });
});
