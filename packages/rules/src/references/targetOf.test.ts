import { targetOf } from './targetOf';

describe('targetOf', () => {
  it('names the entity, and the part of it where the reference has one', () => {
    const ref = 'domain:default/access';
    expect(targetOf({ ref })).toBe('domain:default/access');
    expect(targetOf({ ref, fragment: 'faster' })).toBe(
      'domain:default/access#faster',
    );
  });
});
