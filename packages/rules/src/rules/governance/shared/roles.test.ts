import { readRoles, standsFor } from './roles';

describe('standsFor', () => {
  it.each([
    ['Domain Owner', 'domain-owner'],
    ['domain_owner', 'domain-owner'],
    ['DomainOwner', 'domain-owner'],
    ['domain owners', 'domain-owner'],
    ['Acting domain-owner (until May)', 'domain-owner'],
    ['Tech Lead', 'technical-lead'],
    ['Exec', 'executive'],
    ['Executive representative', 'executive'],
    ['chair', 'Chair'],
  ])('takes %s for %s', (written, role) => {
    expect(standsFor(written, role)).toBe(true);
  });

  it.each([
    ['owner', 'domain-owner'],
    ['domain architect', 'domain-owner'],
    ['product-owner', 'domain-owner'],
    ['owner of a domain', 'domain-owner'],
    ['Data lead', 'technical-lead'],
    ['ex', 'executive'],
    ['', 'executive'],
  ])('does not take %s for %s', (written, role) => {
    expect(standsFor(written, role)).toBe(false);
  });
});

describe('readRoles', () => {
  const written = ['Tech Lead', 'chair', 'Tech Lead', 'DomainOwner'];

  it.each(['technical-lead', 'domain-owner', 'executive', 'chair', ''])(
    'tells of %s what is told of each by itself',
    role => {
      expect(readRoles(written)(role)).toBe(
        written.some(each => standsFor(each, role)),
      );
    },
  );

  it('finds nothing among none', () => {
    expect(readRoles([])('executive')).toBe(false);
  });
});
