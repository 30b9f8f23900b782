import {
  hasFindings,
  notApplicable,
  PASS,
  readReason,
  unknown,
} from './finding';

describe('readReason', () => {
  it('tells why, and what would make it known', () => {
    expect(readReason('it has no day; `date` says it; or a store')).toEqual({
      why: 'it has no day',
      toKnow: '`date` says it; or a store',
    });
    expect(readReason('it needs the whole mesh')).toEqual({
      why: 'it needs the whole mesh',
    });
  });
});

describe('hasFindings', () => {
  it('is true for a failure only', () => {
    expect(hasFindings([{ path: [], message: 'wrong' }])).toBe(true);
    expect([PASS, unknown('a'), notApplicable('b')].map(hasFindings)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
