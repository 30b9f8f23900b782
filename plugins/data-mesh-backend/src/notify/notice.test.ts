import { joinLines, linkTo, plainName } from './notice';

describe('what owners are told', () => {
  it.each([
    ['visits', 'visits'],
    ['confirmed-visits@2.0.0', 'confirmed-visits@2.0.0'],
    ['[pay](https://evil.test/a?b=c)', 'pay https evil·test a b c'],
    ['<!channel> **now** `rm`', 'channel now rm'],
    ['a\nb\r\tc', 'a b c'],
    ['www.evil.test', 'www·evil·test'],
    ['abc\u202Edef\u200B', 'abc def'],
    ['Qualität', 'Qualität'],
  ])('has %j as plain text', (name, text) => {
    expect(plainName(name)).toBe(text);
  });

  it('is short, however long a name is', () => {
    expect(plainName('x'.repeat(1_000))).toHaveLength(80);
  });

  it('has ten lines, and says how many there are', () => {
    const lines = Array.from({ length: 25 }, (_, index) => `line ${index}`);
    const text = joinLines(lines).split('\n');
    expect(text).toHaveLength(11);
    expect(text[10]).toBe('… and 15 more');
  });

  it('leads to pages of the portal alone', () => {
    expect(linkTo('dataproduct:default/visits')).toBe(
      '/catalog/default/dataproduct/visits',
    );
    expect(linkTo('a:b/c?d=//evil.test')).toMatch(/^\/catalog\/b\/a\/c%3Fd/);
  });
});
