import { listNames, nameEntity, nameRef, subjectName } from './names';

describe('names in sentences', () => {
  it('use the title of the kind', () => {
    expect(nameEntity('dataproduct:default/visits')).toBe(
      'data product `visits`',
    );
    expect(subjectName('valuehypothesis:default/bet')).toBe(
      'Value hypothesis `bet`',
    );
    expect(nameEntity('group:default/crew')).toBe('group `crew`');
  });

  it('tell the namespace only when it is not the default one', () => {
    expect(nameEntity('dataproduct:emea/visits')).toBe(
      'data product `emea/visits`',
    );
    expect(nameRef('user:default/kim')).toBe('`user:kim`');
    expect(nameRef('user:emea/kim')).toBe('`user:emea/kim`');
  });

  it('are listed like a person would', () => {
    expect(listNames([])).toBe('none');
    expect(listNames(['a'])).toBe('`a`');
    expect(listNames(['a', 'b', 'c'])).toBe('`a`, `b` and `c`');
  });
});
