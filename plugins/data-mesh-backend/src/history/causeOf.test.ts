import { causeOf } from './causeOf';

describe('causeOf', () => {
  it.each([
    ['rules', 'rules'],
    ['settings', 'policy'],
    ['entity', 'entities'],
    ['fact', 'entities'],
    ['readings', 'readings'],
    ['day', 'day'],
    ['a word of a later release', 'unexplained'],
    ['constructor', 'unexplained'],
  ])('puts `%s` down to %s', (cause, told) => {
    expect(causeOf({ from: 'pass', to: 'fail', cause })).toBe(told);
  });

  it('knows a waiver by where it leads', () => {
    expect(causeOf({ from: 'fail', to: 'waived', cause: 'settings' })).toBe(
      'waiver',
    );
    expect(causeOf({ from: 'waived', to: 'fail', cause: 'day' })).toBe(
      'waiver',
    );
    expect(causeOf({ from: 'waived', to: 'pass', cause: 'entity' })).toBe(
      'entities',
    );
  });
});
