import { notApplicable, PASS, unknown } from './finding';
import { joinVerdicts } from './joinVerdicts';

const finding = { path: ['spec'], message: 'a' };
const none = notApplicable('it is a draft');
const doubt = unknown('it has no date');

describe('joinVerdicts', () => {
  it('reports the findings of all parts', () => {
    expect(
      joinVerdicts([PASS, [finding], doubt, none, [finding]], 'x'),
    ).toEqual([finding, finding]);
  });

  it('does not take what is unknown for a pass', () => {
    expect(joinVerdicts([PASS, doubt, none], 'x')).toBe(doubt);
  });

  it('passes when a part passes and no part is in doubt', () => {
    expect(joinVerdicts([none, PASS], 'x')).toBe(PASS);
  });

  it('is not applicable when no part is, and says why', () => {
    expect(joinVerdicts([none], 'x')).toBe(none);
    expect(joinVerdicts([], 'it has no parts')).toEqual(
      notApplicable('it has no parts'),
    );
  });
});
