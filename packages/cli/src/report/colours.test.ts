import { createColours, wantsColour } from './colours';

describe('colours', () => {
  it('mark up a text and nothing behind it', () => {
    const { red, yellow, cyan, dim } = createColours(true);
    expect([red('a'), yellow('b'), cyan('c'), dim('d')]).toEqual([
      '\u001b[31ma\u001b[39m',
      '\u001b[33mb\u001b[39m',
      '\u001b[36mc\u001b[39m',
      '\u001b[2md\u001b[22m',
    ]);
  });

  it('are left out where nobody wants them', () => {
    const { red, dim } = createColours(false);
    expect([red('a'), dim('d')]).toEqual(['a', 'd']);
    expect(wantsColour({}, false)).toBe(false);
    expect(wantsColour({ TERM: 'dumb' }, true)).toBe(false);
    expect(wantsColour({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
    expect(wantsColour({ FORCE_COLOR: '0' }, true)).toBe(false);
  });

  it('are shown in a terminal, and where they are asked for', () => {
    expect(wantsColour({}, true)).toBe(true);
    expect(wantsColour({ FORCE_COLOR: '1' }, false)).toBe(true);
  });
});
