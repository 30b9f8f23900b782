import { nextStepOf, type NextStep } from './nextStep';

describe('nextStepOf', () => {
  it.each<[number, NextStep]>([
    [400, 'address'],
    [401, 'signIn'],
    [404, 'gone'],
    [429, 'busy'],
    [500, 'tell'],
    [503, 'wait'],
    [504, 'wait'],
  ])('knows what helps against %s', (statusCode, step) => {
    expect(nextStepOf(Object.assign(new Error('no'), { statusCode }))).toBe(
      step,
    );
  });

  it.each([
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
  ])('knows that nobody answered: %s', message => {
    expect(nextStepOf(new TypeError(message))).toBe('offline');
  });

  it('takes what it does not know for a fault of the portal', () => {
    expect(nextStepOf(new TypeError('x is undefined'))).toBe('tell');
    expect(nextStepOf('thrown')).toBe('tell');
  });
});
