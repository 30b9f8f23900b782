import type { Sight } from './access';
import { hideCauses } from './hideCauses';

const seeing = (...refs: string[]): Sight => ({
  isWhole: false,
  visible: async asked => new Set([...asked].filter(ref => refs.includes(ref))),
});

const change = (subject: string, ref?: string) => ({
  subject,
  cause: { kind: 'entities' as const, ref, part: ref && 'spec.owner' },
});

describe('hideCauses', () => {
  it('leaves out what the caller may not see', async () => {
    expect(await hideCauses([change('a'), change('b')], seeing('b'))).toEqual([
      change('b'),
    ]);
  });

  it('tells that something else made it so, and not what', async () => {
    const told = [change('a', 'hidden'), change('a', 'a')];
    expect(await hideCauses(told, seeing('a'))).toEqual([
      { subject: 'a', cause: { kind: 'entities' } },
      change('a', 'a'),
    ]);
  });

  it('keeps all for who sees all', async () => {
    const whole: Sight = { isWhole: true, visible: async () => new Set() };
    const told = [change('gone', 'hidden')];
    expect(await hideCauses(told, whole)).toEqual(told);
  });
});
