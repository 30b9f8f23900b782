import { priorityScore } from './priority';

describe('priorityScore', () => {
  const inputs = {
    userValue: 8,
    timeCriticality: 5,
    riskReduction: 3,
    effort: 4,
  };

  it('is the cost of delay for each unit of effort', () => {
    expect(priorityScore(inputs)).toBe(4);
  });

  it.each([
    ['an input is missing', { ...inputs, riskReduction: undefined }],
    ['the effort is zero', { ...inputs, effort: 0 }],
    ['the effort is negative', { ...inputs, effort: -1 }],
  ])('is undefined when %s', (_, priority) => {
    expect(priorityScore(priority)).toBeUndefined();
  });
});
