import { writeRef } from './writeRef';

describe('writeRef', () => {
  it('leaves out the namespace of the entity itself', () => {
    const metadata = { namespace: 'EMEA' };
    expect(writeRef('group:emea/crew', { metadata })).toBe('group:crew');
    expect(writeRef('group:default/crew', { metadata })).toBe(
      'group:default/crew',
    );
    expect(writeRef('group:default/crew', { metadata: {} })).toBe('group:crew');
  });
});
