import { runRule, testRule } from '../../testing';
import { governanceDomainUnrepresented } from './governance-domain-unrepresented';

const domain = (name: string, dataMesh = '', rest = '') => `---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: ${name}-leads, dataMesh: { ${dataMesh} }, ${rest} }
`;

const software = (name: string, rest = '') => `---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: ${name}-leads, ${rest} }
`;

const within = (name: string) => `subdomainOf: ${name}`;

const body = (
  seats: string,
  scope = '{ level: enterprise }',
  type = 'technology',
) => `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec: { type: ${type}, owner: crew, scope: ${scope}, seats: [${seats}] }
`;

const seat = (represents: string) =>
  `{ who: ana, role: architect, represents: ${represents} }`;

const company =
  domain('company') +
  domain('care', 'region: emea', within('company')) +
  domain('visits', '', within('care'));

testRule(governanceDomainUnrepresented, {
  passes: [
    {
      name: 'when a seat for the wider domain speaks for the narrower',
      mesh: company + body(seat('care')),
    },
    {
      name: 'when all domains within one are heard',
      mesh:
        company +
        domain('supply', '', within('care')) +
        body(`${seat('visits')}, ${seat('supply')}`),
    },
    {
      name: 'when the seat is for the group that owns the domain',
      mesh: domain('care') + body(seat('group:care-leads')),
    },
    {
      name: 'when the owner of the domain, or who leads its data work, sits there and says no more',
      mesh:
        domain('care', 'domainOwner: ana') +
        domain('supply', 'dataLead: bo') +
        body('{ who: ana, role: domain-owner }, { who: bo, role: architect }'),
    },
    {
      name: 'when a domain with others within is one of several',
      mesh:
        domain('care') +
        domain('visits', '', within('care')) +
        domain('supply') +
        body(`${seat('care')}, ${seat('supply')}`),
    },
    {
      name: 'for the domains of the region only',
      mesh: company + body(seat('care'), '{ level: region, regions: [emea] }'),
    },
    {
      name: 'whatever domains of software there are, also around or within',
      mesh:
        software('web') +
        domain('care', '', within('web')) +
        software('apps', within('care')) +
        body(seat('care')),
    },
    {
      name: 'when somebody sits in the body of a single domain',
      mesh:
        domain('care') +
        body(
          '{ who: bo, role: product-owner }',
          '{ level: domain, domains: [care] }',
          'domain',
        ),
    },
  ],
  fails: [
    {
      name: 'when only the top of the mesh has a seat, which speaks for nobody within',
      mesh: software('web') + company + body(seat('company')),
      paths: ['spec.seats'],
      findings: [
        'Governance body `forum` decides for 2 domains, and nobody in it speaks for 2 of them: `care` and `visits`; each domain has a seat in it that represents it',
      ],
      severities: ['warning'],
    },
    {
      name: 'with the first names of many',
      mesh:
        ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => domain(name)).join('') +
        body(''),
      findings: [
        'Governance body `forum` decides for 7 domains, and nobody in it speaks for 7 of them: `a`, `b`, `c`, `d`, `e` and 2 more; each domain has a seat in it that represents it',
      ],
    },
    {
      name: 'when the seat is empty',
      mesh: domain('care') + body('{ role: architect, represents: care }'),
      findings: [
        'Governance body `forum` decides for domain `care`, and nobody in it speaks for that domain; each domain has a seat in it that represents it',
      ],
    },
    {
      name: 'when the owner of one domain speaks for another',
      mesh:
        domain('care', 'domainOwner: ana') +
        domain('supply') +
        body(seat('supply')),
      findings: [
        'Governance body `forum` decides for 2 domains, and nobody in it speaks for 1 of them: `care`; each domain has a seat in it that represents it',
      ],
    },
    {
      name: 'in a body of another type, where the option says so',
      mesh: domain('care') + body('', '{ level: enterprise }', 'oversight'),
      options: { types: ['oversight'] },
    },
  ],
  notApplicable: [
    {
      name: 'when no domain is in its scope',
      mesh: domain('care') + body('', '{ level: region, regions: [apac] }'),
      reason: 'no data domain is in its scope',
    },
    {
      name: 'when only a domain of software is in its scope',
      mesh: software('web') + body(''),
      reason: 'no data domain is in its scope',
    },
    {
      name: 'to a body in which no domains are seated',
      mesh:
        domain('care') +
        body('{ who: ana, role: chair }', '{ level: enterprise }', 'oversight'),
      reason: 'domains have no seats of their own in a body of type oversight',
    },
  ],
  unknown: [
    {
      name: 'without a scope',
      mesh: body('').replace('scope: { level: enterprise },', ''),
      reason: 'it does not say for whom it decides; `spec.scope` does',
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

  it('proposes the owner of the domain where owners sit', () => {
    const ana = `---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ana }
spec: {}
`;
    const care = ana + domain('care', 'domainOwner: ana');
    const everywhere = '{ level: enterprise }';
    expect(suggestions(care + body('', everywhere, 'portfolio'))).toEqual([
      'Seat `user:ana`, who owns it, for `domain:care`',
    ]);
    expect(suggestions(care + body(''))).toEqual([
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
