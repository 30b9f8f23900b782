import { runRule, testRule } from '../../testing';
import { governanceDomainUnrepresented } from './governance-domain-unrepresented';

const domain = (name: string, rest = '') => `---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: ${name}-leads, ${rest} }
`;

const body = (seats: string, scope = '{ level: enterprise }') => `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec: { type: technology, owner: crew, scope: ${scope}, seats: [${seats}] }
`;

const seat = (represents: string) =>
  `{ who: ana, role: architect, represents: ${represents} }`;

const company =
  domain('company') +
  domain('care', 'subdomainOf: company, dataMesh: { region: emea }') +
  domain('visits', 'subdomainOf: care');

testRule(governanceDomainUnrepresented, {
  passes: [
    {
      name: 'when a seat for the wider domain speaks for the narrower',
      mesh: company + body(`${seat('company')}, ${seat('care')}`),
    },
    {
      name: 'when the seat is for the group that owns the domain',
      mesh: domain('care') + body(seat('group:care-leads')),
    },
    {
      name: 'when the owner of the domain sits there and says no more',
      mesh:
        domain('care', 'dataMesh: { domainOwner: ana }') +
        body('{ who: ana, role: domain-owner }'),
    },
    {
      name: 'when a domain with others within is one of several',
      mesh:
        domain('care') +
        domain('visits', 'subdomainOf: care') +
        domain('supply') +
        body(`${seat('care')}, ${seat('supply')}`),
    },
    {
      name: 'for the domains of the region only',
      mesh: company + body(seat('care'), '{ level: region, regions: [emea] }'),
    },
  ],
  fails: [
    {
      name: 'when only the top of the mesh has a seat',
      mesh: company + body(seat('company')),
      paths: ['spec.seats'],
      findings: [
        'Governance body `forum` decides for 3 domains, and nobody in it speaks for 2 of them: `care` and `visits`; every domain has a representative',
      ],
      severities: ['warning'],
    },
    {
      name: 'with the first names of many',
      mesh:
        ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => domain(name)).join('') +
        body(''),
      findings: [
        'Governance body `forum` decides for 7 domains, and nobody in it speaks for 7 of them: `a`, `b`, `c`, `d`, `e` and 2 more; every domain has a representative',
      ],
    },
    {
      name: 'when the seat is empty',
      mesh: domain('care') + body('{ role: architect, represents: care }'),
    },
    {
      name: 'when the owner of one domain speaks for another',
      mesh:
        domain('care', 'dataMesh: { domainOwner: ana }') +
        domain('supply') +
        body(seat('supply')),
      findings: [
        'Governance body `forum` decides for 2 domains, and nobody in it speaks for 1 of them: `care`; every domain has a representative',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'when no domain is in its scope',
      mesh: domain('care') + body('', '{ level: region, regions: [apac] }'),
      reason: 'no domain is in its scope',
    },
  ],
  unknown: [
    {
      name: 'without a scope',
      mesh: body('').replace('scope: { level: enterprise },', ''),
      reason: 'its scope is not known',
    },
  ],
});

describe('governance-domain-unrepresented', () => {
  const suggestions = (mesh: string, options?: object) =>
    runRule(governanceDomainUnrepresented, mesh, { options })
      .flatMap(({ findings }) => findings[0]?.suggestions ?? [])
      .map(({ text }) => text);

  it('proposes a seat for each domain', () => {
    expect(suggestions(domain('care') + body(''))).toEqual([
      'Seat somebody for `domain:care`',
    ]);
  });

  it('proposes local groups where the domains are many', () => {
    expect(
      suggestions(domain('care') + domain('supply') + body(''), {
        localGroupsAbove: 1,
      }),
    ).toEqual([
      'Let neighbouring domains form local groups that send one person each',
    ]);
  });
});
