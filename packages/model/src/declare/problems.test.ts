import { formatPath } from './entityPath';
import { findNearest } from './problems';

describe('formatPath', () => {
  it('reads like the field is written in code', () => {
    expect(formatPath(['spec', 'outputPorts', 0, 'name'])).toBe(
      'spec.outputPorts[0].name',
    );
  });
});

describe('findNearest', () => {
  it.each([
    ['ownr', 'owner'],
    ['Owner', 'owner'],
    ['oner', 'owner'],
    ['onwer', 'owner'],
  ])('takes %s for %s', (word, expected) => {
    expect(findNearest(word, ['domain', 'owner'])).toBe(expected);
  });

  it('offers nothing when nothing is near', () => {
    expect(findNearest('colour', ['domain', 'owner'])).toBeUndefined();
    expect(findNearest('owner', [])).toBeUndefined();
  });

  it('does not measure texts that nobody typed by mistake', () => {
    expect(findNearest('o'.repeat(100_000), ['owner'])).toBeUndefined();
  });
});
